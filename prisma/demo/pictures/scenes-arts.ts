import { between, draw, glow, group, line, n, oval, path, pick, poly, rect, rough, soft } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { person } from './things';

/** Stages, instruments and books. */
export const artsScenes = {
  library: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const shelf = (x0: number, x1: number, y: number) => {
      let out = rect(x0, y, x1 - x0, 14, '#5B3A24');
      for (let x = x0 + 4; x < x1 - 24;) {
        const bw = between(random, 13, 30);
        const bh = between(random, 80, 122);
        out +=
          rect(
            x,
            y - bh,
            bw,
            bh,
            pick(random, [c.pomegranate, c.teal, c.ochre, c.slate, c.moss, c.plum, c.brick, c.sand, '#6B4329', c.deep]),
          ) + rect(x + 3, y - bh + 16, bw - 6, 5, '#E5C98B');
        x += bw + 2;
      }
      return out;
    };
    return (
      rect(0, 0, w, h, '#8C6544') +
      rough(
        draw(6, (i) => shelf(30, 560, 160 + i * 140)) +
          draw(6, (i) => shelf(1110, 1600, 160 + i * 140)) +
          draw(4, (i) => rect([10, 556, 1090, 1590][i] ?? 0, 20, 26, 900, '#4A2E1C')),
      ) +
      rough(
        path('M610 720V300a220 230 0 0 1 440 0V720Z', '#4A2E1C') +
          path('M634 716V304a196 206 0 0 1 392 0V716Z', '#F6E6BE') +
          path('M634 560Q720 500 830 540T1026 510V716H634Z', '#A9BBA0') +
          line('M830 100V716M634 330H1026M634 520H1026', '#5B3A24', 12),
      ) +
      glow(830, 400, 460, '#FFF6D4', 0.75) +
      poly(
        [
          [640, 716],
          [1020, 716],
          [1350, 1020],
          [330, 1020],
        ],
        '#FFE9B4',
        'opacity=".4"',
      ) +
      rough(
        rect(-10, 900, w + 20, 130, '#5B3A24') +
          rect(420, 770, 800, 34, '#7E5230') +
          rect(460, 800, 28, 160, '#4A2E1C') +
          rect(1150, 800, 28, 160, '#4A2E1C'),
      ) +
      rough(
        path('M690 770Q700 600 800 580Q900 600 916 770Z', c.pomegranate) +
          oval(800, 520, 44, 52, '#C98F6B') +
          path('M744 590Q734 450 800 450Q872 450 862 590Q840 560 846 520Q820 490 780 500Q756 530 764 566Z', '#2A1D18') +
          path('M700 762Q800 720 804 766Q810 720 910 762V782Q810 746 804 784Q796 746 700 782Z', c.paper),
      ) +
      rough(
        draw(5, (i) => rect(1000 - i * 4, 752 - i * 20, 130, 19, pick(random, [c.teal, c.ochre, c.slate, c.brick]))) +
          rect(500, 700, 60, 70, '#1F4B42') +
          path('M480 700Q530 640 580 700Z', c.teal),
      ) +
      glow(530, 720, 110, '#FFE3A6', 0.7)
    );
  },
  theatre: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const folds = (x: number, flip: number) =>
      draw(9, (i) =>
        path(
          `M${x + flip * i * 44} -10h${flip * 46}q${flip * -24} 400 ${flip * (18 - i * 4)} ${760 - i * 6}h${flip * -46}Z`,
          ['#7A1526', '#9B1B30', '#B02A3E', '#86182A'][i % 4] ?? c.pomegranate,
        ),
      );
    const heads = draw(34, (i) => {
      const row = Math.floor(i / 12);
      const x = (i % 12) * 140 + row * 66 - 20;
      const y = 860 + row * 70;
      return (
        path(
          `M${x - 62} ${y + 140}Q${x - 56} ${y + 26} ${x} ${y + 18}Q${x + 56} ${y + 26} ${x + 62} ${y + 140}Z`,
          pick(random, ['#1B1418', '#241A20', '#17131A']),
        ) + oval(x, y - 10, 36, 42, pick(random, ['#120D11', '#1E161A', '#2A1F24']))
      );
    });
    return (
      rect(0, 0, w, h, '#1E1218') +
      rough(
        rect(300, 0, 1000, 700, '#2C1C2A') +
          rect(320, 120, 960, 480, '#3B3A5A') +
          oval(1010, 250, 70, 70, '#F2E4BC') +
          draw(
            6,
            (i) =>
              rect(380 + i * 130, 330 + (i % 3) * 50, 110, 300, ['#2A2A46', '#34345A'][i % 2] ?? c.night) +
              rect(410 + i * 130, 370 + (i % 3) * 50, 22, 30, c.lamp),
          ),
      ) +
      poly(
        [
          [760, -10],
          [860, -10],
          [1120, 740],
          [520, 740],
        ],
        '#FFF0C0',
        'opacity=".34"',
      ) +
      rough(rect(-10, 680, w + 20, 110, '#8C5A38')) +
      oval(820, 716, 300, 36, '#FFE5A8', 'opacity=".75"') +
      rough(
        person(740, 720, 320, c.cream, { scarf: true }) +
          line('M770 500L880 430', c.cream, 22) +
          person(930, 722, 340, '#28324A') +
          line('M900 480L830 560', '#28324A', 22),
      ) +
      rough(
        folds(-20, 1) +
          folds(1620, -1) +
          path(
            'M-10 -10H1620V90Q1520 170 1420 90Q1320 180 1210 90Q1110 180 1010 90Q910 180 800 90Q690 180 590 90Q490 180 390 90Q290 180 190 90Q90 170 -10 90Z',
            '#8A182B',
          ) +
          line(
            'M-10 92Q90 170 190 92Q290 180 390 92Q490 180 590 92Q690 180 800 92Q910 180 1010 92Q1110 180 1210 92Q1320 180 1420 92Q1520 170 1620 92',
            c.ochre,
            9,
          ),
      ) +
      rough(heads)
    );
  },
  oud: (canvas: Canvas) => {
    const { width: w, height: h } = canvas;
    return (
      rect(0, 0, w, h, '#C9A06C') +
      rough(
        rect(900, 60, 560, 700, '#6B4329') +
          rect(930, 90, 500, 640, '#F6E5B9') +
          path('M930 520Q1060 460 1200 500T1430 470V730H930Z', '#7FA39A') +
          path('M930 600Q1100 560 1430 590V730H930Z', '#3F7F80') +
          line('M1180 90V730M930 400H1430', '#6B4329', 16),
      ) +
      glow(1180, 360, 520, '#FFF7DC', 0.8) +
      rough(rect(-10, 800, w + 20, 230, '#7A4C2F')) +
      poly(
        [
          [930, 800],
          [1430, 800],
          [1010, 1020],
          [240, 1020],
        ],
        '#F0C98A',
        'opacity=".45"',
      ) +
      rough(
        rect(360, 640, 460, 30, '#5B3A24') +
          rect(380, 670, 28, 260, '#4A2E1C') +
          rect(770, 670, 28, 260, '#4A2E1C') +
          rect(360, 330, 26, 340, '#4A2E1C') +
          rect(360, 340, 120, 22, '#5B3A24'),
      ) +
      rough(
        group(
          path('M0 -330Q150 -300 186 -60Q200 150 0 210Q-200 150 -186 -60Q-150 -300 0 -330Z', '#5B2E1A') +
            path('M0 -316Q136 -280 168 -60Q180 130 0 190Q-180 130 -168 -60Q-136 -280 0 -316Z', '#D79A52') +
            path(
              'M0 -316Q60 -300 90 -200Q40 -160 0 180Q-30 -160 -90 -200Q-60 -300 0 -316Z',
              '#E5B26C',
              'opacity=".7"',
            ) +
            oval(0, -60, 66, 66, '#3A1F14') +
            oval(0, -60, 66, 66, 'none', 'stroke="#F0D9A4" stroke-width="8"') +
            draw(8, (i) => oval(Math.cos(i * 0.785) * 32, -60 + Math.sin(i * 0.785) * 32, 10, 10, '#D79A52')) +
            oval(-80, 60, 22, 22, '#3A1F14') +
            oval(80, 60, 22, 22, '#3A1F14') +
            rect(-90, 120, 180, 20, '#3A1F14') +
            rect(-26, -600, 52, 310, '#2A1710') +
            path('M-28 -590L-150 -660L-130 -690L28 -620Z', '#5B2E1A') +
            draw(5, (i) => rect(-130 + i * 26, -700 + i * 18, 8, 46, '#E9D3A7')) +
            draw(6, (i) => line(`M${-16 + i * 6.4} -590L${-30 + i * 12} 128`, '#F7EBD3', 2)),
          'transform="translate(590 560) rotate(16) scale(.88)"',
        ),
      ) +
      rough(
        path('M1180 800q-40 -90 20 -150q-20 -40 30 -40t30 40q60 60 20 150Z', c.teal) +
          draw(
            6,
            (i) =>
              line(`M1230 612q${-50 + i * 20} -60 ${-70 + i * 28} -${100 + (i % 3) * 30}`, c.leaf, 6) +
              oval(1160 + i * 28, 505 - (i % 3) * 30, 20, 18, i % 2 ? c.pomegranate : c.rose),
          ),
      )
    );
  },
  manuscripts: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const script = (x: number, y: number, width: number) => {
      let out = '';
      for (let at = 0; at < width - 40;) {
        const step = between(random, 24, 70);
        out +=
          line(
            `M${n(x - at)} ${n(y)}q${n(-step * 0.3)} ${n(between(random, 8, 20))} ${n(-step * 0.6)} 0t${n(-step * 0.34)} ${n(between(random, -18, 8))}`,
            '#2E211B',
            5,
          ) + (random() < 0.5 ? oval(x - at - step * 0.4, y + (random() < 0.5 ? -18 : 22), 3.6, 3.6, '#2E211B') : '');
        if (random() < 0.3) out += line(`M${n(x - at - 6)} ${n(y - 30)}v28`, '#2E211B', 5);
        at += step;
      }
      return out;
    };
    return (
      rect(0, 0, w, h, '#4A3226') +
      glow(500, 220, 760, '#EBC183', 0.7) +
      draw(40, () =>
        line(
          `M${n(between(random, -50, w))} ${n(between(random, 0, h))}h${n(between(random, 120, 500))}`,
          '#35231A',
          5,
          'opacity=".5"',
        ),
      ) +
      soft(
        poly(
          [
            [150, 230],
            [1450, 230],
            [1500, 900],
            [100, 900],
          ],
          '#1E130D',
          'opacity=".7"',
        ),
      ) +
      rough(
        poly(
          [
            [140, 200],
            [800, 160],
            [1460, 200],
            [1490, 860],
            [800, 830],
            [110, 860],
          ],
          '#7A2230',
        ) +
          path('M170 210Q500 130 800 190V810Q480 760 140 836Z', '#EBD7A9') +
          path('M1430 210Q1100 130 800 190V810Q1120 760 1460 836Z', '#F3E3BB') +
          path('M800 190Q770 200 740 178V796Q776 796 800 810Z', '#B99A66', 'opacity=".6"'),
      ) +
      draw(9, (i) => script(1390, 310 + i * 54, 520)) +
      draw(5, (i) => script(710, 500 + i * 54, 500)) +
      rough(
        rect(230, 240, 450, 190, '#2F6F73') +
          rect(244, 254, 422, 162, 'none', `stroke="${c.ochre}" stroke-width="8"`) +
          draw(
            5,
            (i) =>
              oval(300 + i * 78, 335, 32, 58, i % 2 ? c.pomegranate : c.ochre) +
              oval(300 + i * 78, 335, 14, 30, c.cream),
          ),
      ) +
      draw(14, () =>
        oval(
          between(random, 1050, 1440),
          between(random, 700, 810),
          between(random, 3, 12),
          between(random, 3, 9),
          '#A9825A',
          'opacity=".6"',
        ),
      ) +
      rough(
        group(
          path('M-14 -330h28l4 560l-18 70l-18 -70Z', '#B98A4A') +
            path('M-14 230h32l-16 70Z', '#3A2418') +
            rect(-14, -260, 30, 10, '#7E5A2E'),
          'transform="translate(1260 620) rotate(38)"',
        ) +
          oval(1500, 300, 90, 90, '#1F4B52') +
          oval(1500, 292, 60, 56, '#0D181B') +
          oval(1486, 280, 20, 10, '#5F8E94'),
      )
    );
  },
};
