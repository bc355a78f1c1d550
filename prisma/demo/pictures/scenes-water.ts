import { between, draw, fade, glow, line, n, oval, path, poly, rect, rough, soft } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { bird, clouds, cypress, person, ridge, ripples, skyline } from './things';

const town = { walls: [c.sand, c.stone, c.rose, c.cream], shade: c.shade, window: c.dusk };

/** On the water, and under it. */
export const waterScenes = {
  ferry: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#9CC1C3'], [1, '#EFE7CF']);
    const water = fade('water', [0, '#8DB5B0'], [1, '#1F5A60']);
    return (
      sky.def +
      water.def +
      rect(0, 0, w, h, sky.fill) +
      clouds(canvas, 150, 160, c.paper, 14, 0.8) +
      rough(ridge(canvas, 400, 70, '#A9BDB4') + skyline(random, -10, 1640, 540, [80, 250], town)) +
      draw(10, (i) => cypress(60 + i * 170 + between(random, -40, 40), 548, between(random, 80, 150), c.leaf)) +
      rect(0, 536, w, 16, '#8A7A66') +
      rect(0, 550, w, h, water.fill) +
      ripples(random, [0, 570, w, 420], '#E6F0E2', 140, 0.6) +
      ripples(random, [0, 620, w, 370], c.deep, 90, 0.45) +
      soft(oval(820, 800, 520, 26, c.deep, 'opacity=".6"')) +
      rough(
        path('M330 700H1300Q1290 790 1210 806H430Q350 780 330 700Z', c.paper) +
          path('M338 728H1296L1290 752H346Z', c.pomegranate) +
          path('M450 700V610Q455 590 480 590H1130Q1160 590 1172 615L1200 700Z', '#EFE6D4') +
          draw(9, (i) => rect(478 + i * 74, 616, 54, 58, '#35616A')) +
          rect(430, 572, 780, 20, '#35424A') +
          draw(8, (i) => rect(452 + i * 92, 562, 78, 10, '#24465A')),
      ) +
      draw(7, (i) => oval(508 + i * 78, 660, 12, 14, c.dusk)) +
      draw(5, (i) => line(`M${n(300 - i * 60)} ${n(790 + i * 14)}q-60 -16 -120 4`, c.paper, 7 - i)) +
      draw(6, () => bird(between(random, 900, 1450), between(random, 130, 330), between(random, 14, 30), c.paper))
    );
  },
  'ferry-dock': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#4A3A58'], [0.45, '#C1665A'], [1, '#F5BE73']);
    const water = fade('water', [0, '#E9A467'], [0.5, '#8A4D55'], [1, '#2C2440']);
    return (
      sky.def +
      water.def +
      rect(0, 0, w, h, sky.fill) +
      glow(560, 500, 480, '#FFE9AE', 0.95) +
      oval(560, 500, 62, 62, '#FFF0C4') +
      clouds(canvas, 260, 240, '#F1A06D', 20, 0.6) +
      rough(
        ridge(canvas, 490, 60, '#7A4A5B') +
          skyline(random, 900, 1640, 560, [40, 120], {
            walls: ['#5B3A52', '#6A4158'],
            shade: '#432B43',
            window: '#432B43',
            lit: c.lamp,
            litShare: 0.3,
          }),
      ) +
      rect(0, 552, w, h, water.fill) +
      ripples(random, [380, 566, 360, 420], '#FFE3A1', 100, 0.85) +
      ripples(random, [0, 570, w, 420], '#F0A76B', 80, 0.4) +
      rough(
        poly(
          [
            [760, 760],
            [1640, 700],
            [1640, 800],
            [700, 840],
          ],
          '#3B2A32',
        ) +
          draw(13, (i) =>
            line(`M${n(780 + i * 68)} ${n(760 - i * 4)}L${n(730 + i * 74)} ${n(836 - i * 3)}`, '#241A22', 5),
          ) +
          draw(6, (i) => rect(800 + i * 150, 790, 22, 190, '#241A22')) +
          line('M1500 700V470', '#241A22', 12) +
          path('M1440 480Q1500 440 1560 480Z', '#241A22'),
      ) +
      glow(1500, 490, 120, c.lamp, 0.8) +
      rough(
        person(930, 772, 190, '#2B2030', { hair: '#1B141C', skin: '#6B4148' }) +
          person(1040, 764, 182, '#5B1D30', { scarf: true, hair: '#2B1420', skin: '#7A4A4A' }) +
          person(1120, 764, 118, '#7C4A35', { child: true, hair: '#1B141C', skin: '#7A4A4A' }) +
          person(1310, 750, 194, '#28324A', { hair: '#1B141C', skin: '#6B4148' }),
      )
    );
  },
  fishing: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const mist = fade('mist', [0, '#C8D3CF'], [0.5, '#E9E0CB'], [1, '#88A3A0']);
    const net =
      draw(22, (i) =>
        line(
          `M1010 470Q${n(1130 + i * 8)} ${n(430 + i * 4)} ${n(1010 + i * 22)} ${n(740 - Math.abs(i - 11) * 7)}`,
          '#4F5B58',
          2.2,
          'opacity=".8"',
        ),
      ) +
      draw(7, (i) =>
        line(
          `M${n(1030 + i * 6)} ${n(510 + i * 32)}Q${n(1150 + i * 18)} ${n(470 + i * 34)} ${n(1130 + i * 50)} ${n(510 + i * 26)}`,
          '#4F5B58',
          2.2,
          'opacity=".8"',
        ),
      );
    return (
      mist.def +
      rect(0, 0, w, h, mist.fill) +
      glow(1180, 300, 480, '#FFF6DC', 0.9) +
      soft(ridge(canvas, 400, 50, '#AEBDB8')) +
      soft(ridge(canvas, 470, 40, '#94A9A5', 20, 'opacity=".8"')) +
      ripples(random, [0, 520, w, 470], '#F6F0DE', 150, 0.6) +
      ripples(random, [0, 640, w, 350], c.deep, 80, 0.4) +
      soft(oval(760, 812, 420, 24, c.deep, 'opacity=".7"')) +
      rough(
        path('M380 720Q420 770 480 790H1010Q1090 770 1130 700Q1010 740 760 742Q520 742 380 720Z', '#4A3428') +
          path('M380 720Q520 742 760 742Q1010 740 1130 700L1120 716Q1000 762 760 764Q500 760 388 734Z', c.pomegranate),
      ) +
      rough(
        net +
          line('M900 540L1012 472', '#8C5B44', 20) +
          person(880, 748, 330, '#35525A', { hair: '#2A1D18' }) +
          path('M820 560Q880 540 940 566L930 600H826Z', '#2C464D'),
      ) +
      draw(4, () => bird(between(random, 200, 640), between(random, 160, 320), between(random, 14, 26), '#6F7D7B'))
    );
  },
  rowing: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const water = fade('water', [0, '#9CC0B6'], [0.3, '#4A8C8A'], [1, '#123E46']);
    const rower = (i: number) => {
      const x = 520 + i * 170;
      const y = 590 - i * 22;
      return (
        line(`M${x} ${y + 34}L${x - 120} ${y + 200}`, '#E9D3A7', 8) +
        path(`M${x - 150} ${y + 190}l44 -6l-6 48l-40 4Z`, c.pomegranate) +
        line(`M${x + 20} ${y + 20}L${x + 170} ${y - 74}`, '#C9B58E', 6) +
        path(
          `M${x - 28} ${y + 60}Q${x - 40} ${y - 40} ${x + 26} ${y - 56}Q${x + 60} ${y - 20} ${x + 40} ${y + 56}Z`,
          i % 2 ? c.pomegranate : '#A92A3C',
        ) +
        line(`M${x + 20} ${y - 26}L${x - 34} ${y + 30}`, '#B87B58', 18) +
        oval(x + 34, y - 82, 22, 26, '#B87B58') +
        path(`M${x + 12} ${y - 86}q6 -36 44 -26q14 12 2 30q-20 -16 -46 -4Z`, c.ink)
      );
    };
    return (
      water.def +
      rect(0, 0, w, h, water.fill) +
      rough(
        poly(
          [
            [0, 0],
            [w, 0],
            [w, 150],
            [0, 250],
          ],
          c.sage,
        ) + draw(18, (i) => cypress(i * 96, 250 - i * 6, between(random, 120, 220), i % 2 ? c.leaf : c.moss)),
      ) +
      poly(
        [
          [0, 246],
          [w, 148],
          [w, 164],
          [0, 266],
        ],
        c.sand,
      ) +
      ripples(random, [0, 270, w, 720], '#D9ECE0', 190, 0.55) +
      ripples(random, [0, 400, w, 600], '#0E333B', 110, 0.5) +
      soft(
        poly(
          [
            [260, 760],
            [1440, 560],
            [1420, 610],
            [330, 800],
          ],
          '#0B2A31',
          'opacity=".7"',
        ),
      ) +
      draw(7, (i) => line(`M${n(330 - i * 44)} ${n(724 + i * 22)}q-50 -4 -90 14`, c.paper, 8 - i * 0.8)) +
      rough(
        poly(
          [
            [220, 706],
            [420, 640],
            [1300, 500],
            [1560, 440],
            [1330, 548],
            [440, 700],
          ],
          c.cream,
        ) +
          poly(
            [
              [220, 706],
              [440, 684],
              [1330, 532],
              [1560, 440],
              [1330, 552],
              [440, 704],
            ],
            '#9B7F5B',
          ) +
          draw(4, rower),
      ) +
      draw(30, () =>
        oval(
          between(random, 330, 1000),
          between(random, 680, 830),
          between(random, 2, 8),
          between(random, 2, 5),
          c.paper,
        ),
      )
    );
  },
  underwater: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const water = fade('water', [0, '#9DBF9F'], [0.25, '#4A857A'], [1, '#0C2B30']);
    const blocks = draw(42, (i) =>
      rect(
        1090 + (i % 6) * 96 + (Math.floor(i / 6) % 2) * 40,
        40 + Math.floor(i / 6) * 130,
        90,
        122,
        i % 3 ? '#4E675A' : '#5B7464',
        'stroke="#23433F" stroke-width="7"',
      ),
    );
    return (
      water.def +
      rect(0, 0, w, h, water.fill) +
      draw(9, (i) =>
        poly(
          [
            [160 + i * 110, -10],
            [230 + i * 110, -10],
            [60 + i * 150, 1000],
            [-60 + i * 140, 1000],
          ],
          '#DDEBBE',
          `opacity="${i % 2 ? 0.1 : 0.16}"`,
        ),
      ) +
      rough(blocks) +
      rough(line('M1320 300l-30 70l44 60l-34 84l36 60', '#0A1F22', 12)) +
      poly(
        [
          [700, 470],
          [1330, 250],
          [1370, 640],
        ],
        '#F8F0B8',
        'opacity=".26"',
      ) +
      glow(1310, 430, 190, '#F6EFB4', 0.6) +
      rough(
        path('M330 560Q420 470 560 486Q660 480 700 440Q740 436 730 480Q690 540 600 560Q480 610 400 600Z', '#1A2A33') +
          line('M590 520L700 476', '#1A2A33', 40) +
          line('M380 580L210 660L130 640M400 596L260 740L170 750', '#1A2A33', 34) +
          path('M140 620l-90 -20l10 60l88 10ZM180 730l-84 20l24 50l80 -24Z', c.ochre) +
          path('M440 470h120q20 0 20 26t-20 26H440Z', c.brick) +
          oval(716, 452, 46, 44, '#2A3C46') +
          oval(738, 450, 20, 24, '#BFE0D0') +
          oval(770, 474, 14, 14, '#FFF6C4'),
      ) +
      rough(
        path(
          'M900 820Q1010 740 1170 800Q1210 812 1260 780Q1246 830 1268 876Q1210 846 1160 856Q1010 910 900 836Q880 828 900 820Z',
          '#2C4038',
        ) +
          oval(936, 818, 7, 7, '#E9D98A') +
          line('M904 838q-60 20 -90 60M910 842q-30 40 -40 80', '#2C4038', 5),
      ) +
      draw(36, () =>
        oval(
          720 + between(random, -50, 60),
          between(random, 20, 420),
          between(random, 3, 13),
          between(random, 3, 13),
          '#DDEFDC',
          'opacity=".5"',
        ),
      )
    );
  },
};
