import { between, draw, fade, glow, group, line, n, oval, path, pick, poly, rect, rough } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { clouds, cypress, person, ridge, ripples, tree } from './things';

const coats = [c.pomegranate, c.teal, c.slate, c.ochre, c.plum, c.brick, c.ink];

/** Halls where many come together. */
export const hallsScenes = {
  'market-hall': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const vault = draw(6, (i) => {
      const k = 1 - i * 0.14;
      const cx = 800;
      const rx = 780 * k;
      const top = 60 + i * 66;
      const foot = 1020 - i * 84;
      return path(
        `M${n(cx - rx)} ${n(foot)}V${n(top + 300 * k)}A${n(rx)} ${n(300 * k)} 0 0 1 ${n(cx + rx)} ${n(top + 300 * k)}V${n(foot)}Z`,
        ['#5A4232', '#77573D', '#946D48', '#B28654', '#CFA465', '#EBC985'][i] ?? c.sand,
      );
    });
    const beams = draw(4, (i) =>
      poly(
        [
          [640 + i * 90, 150],
          [690 + i * 90, 150],
          [520 + i * 200, 960],
          [330 + i * 200, 960],
        ],
        '#FFF1C4',
        'opacity=".24"',
      ),
    );
    const stall = (x: number, y: number, s: number, flip: number) =>
      group(
        rect(0, -70, 200, 70, '#6B4329') +
          path('M-14 -150H214L190 -196H10Z', pick(random, [c.pomegranate, c.teal, c.brick])) +
          draw(5, (i) =>
            path(
              `M${10 + i * 38} -70q18 -46 36 0Z`,
              pick(random, [c.ochre, c.brick, '#7B8B3F', c.pomegranate, '#C9763C', '#E6C067']),
            ),
          ) +
          draw(4, (i) => oval(30 + i * 46, -120, 9, 22, pick(random, [c.ochre, c.sage, c.brick]))),
        `transform="translate(${n(x)} ${n(y)}) scale(${n(s * flip)} ${n(s)})"`,
      );
    return (
      rect(0, 0, w, h, '#3A2A22') +
      rough(vault) +
      glow(800, 430, 340, '#FFF2C9', 0.95) +
      rough(
        poly(
          [
            [400, 1020],
            [720, 590],
            [880, 590],
            [1200, 1020],
          ],
          '#D8B27A',
        ),
      ) +
      beams +
      rough(
        stall(60, 960, 1.5, 1) +
          stall(1540, 960, 1.5, -1) +
          stall(300, 780, 0.9, 1) +
          stall(1300, 780, 0.9, -1) +
          stall(470, 690, 0.6, 1) +
          stall(1130, 690, 0.6, -1),
      ) +
      rough(
        person(640, 930, 300, c.pomegranate, { scarf: true, walking: true }) +
          person(860, 850, 220, c.slate, { walking: true }) +
          person(740, 740, 130, c.ink) +
          person(960, 960, 190, c.ochre, { child: true, walking: true }) +
          person(820, 690, 90, c.teal, { scarf: true }),
      )
    );
  },
  hospital: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#36506A'], [1, '#E9B68E']);
    const windows = draw(40, (i) =>
      rect(300 + (i % 10) * 102, 300 + Math.floor(i / 10) * 96, 64, 56, random() < 0.6 ? '#FFDFA0' : '#5B7580'),
    );
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      clouds(canvas, 160, 160, '#E59C84', 16, 0.5) +
      rough(ridge(canvas, 540, 50, '#6B6577')) +
      rough(
        rect(250, 250, 1090, 520, c.cream) +
          rect(1200, 250, 140, 520, '#CDB89A') +
          rect(230, 232, 1130, 26, '#A89578') +
          windows +
          rect(640, 650, 320, 120, '#6C8A90') +
          rect(600, 630, 400, 30, c.pomegranate) +
          draw(5, (i) => rect(652 + i * 62, 668, 48, 102, '#FFE7B4')) +
          rect(760, 130, 80, 110, c.cream) +
          rect(788, 150, 24, 74, c.pomegranate) +
          rect(764, 174, 72, 26, c.pomegranate),
      ) +
      rect(0, 768, w, h, '#5C5A60') +
      ripples(random, [0, 780, w, 210], '#8A858A', 50, 0.4) +
      glow(800, 790, 300, '#FFE3A6', 0.6) +
      rough(
        rect(1010, 740, 290, 140, c.paper, 'rx="18"') +
          path('M1300 780h70q30 10 36 60v40h-106Z', c.paper) +
          rect(1312, 792, 56, 40, '#3A5560') +
          rect(1010, 814, 390, 20, c.pomegranate) +
          rect(1130, 722, 60, 20, '#C23A3A') +
          oval(1090, 884, 38, 38, c.ink) +
          oval(1330, 884, 38, 38, c.ink),
      ) +
      glow(1160, 726, 150, '#FF6B55', 0.6) +
      draw(3, (i) => cypress(90 + i * 70, 790, 250 - i * 30, '#26382F')) +
      tree(random, 1510, 800, 330, ['#26382F', '#35513A', '#4A6646'], '#2B211B') +
      rough(
        person(720, 850, 150, '#E9EEEA', { scarf: true, walking: true }) +
          person(820, 860, 156, c.slate, { walking: true }),
      )
    );
  },
  school: (canvas: Canvas) => {
    const { width: w, height: h } = canvas;
    const { random } = canvas;
    const desk = (x: number, y: number, s: number) =>
      poly(
        [
          [x, y],
          [x + 230 * s, y],
          [x + 260 * s, y + 50 * s],
          [x - 26 * s, y + 50 * s],
        ],
        '#B97F4B',
      ) +
      rect(x - 26 * s, y + 50 * s, 286 * s, 18 * s, '#7E5230') +
      rect(x, y + 66 * s, 14 * s, 110 * s, '#4E3A2C') +
      rect(x + 220 * s, y + 66 * s, 14 * s, 110 * s, '#4E3A2C') +
      rect(x + 60 * s, y + 8 * s, 70 * s, 26 * s, c.paper);
    const child = (x: number, y: number, s: number, coat: string) =>
      path(
        `M${x - 60 * s} ${y + 120 * s}Q${x - 54 * s} ${y + 10 * s} ${x} ${y}Q${x + 54 * s} ${y + 10 * s} ${x + 60 * s} ${y + 120 * s}Z`,
        coat,
      ) +
      oval(x, y - 36 * s, 36 * s, 42 * s, '#2A1D18') +
      oval(x - 37 * s, y - 30 * s, 8 * s, 11 * s, '#C98F6B') +
      oval(x + 37 * s, y - 30 * s, 8 * s, 11 * s, '#C98F6B');
    return (
      rect(0, 0, w, h, '#E7D3A8') +
      rect(0, 640, w, h, '#A97B52') +
      rough(rect(340, 150, 760, 380, '#6B4A30') + rect(362, 170, 716, 340, '#2F5048')) +
      line(
        'M980 250q-60 50 -120 0t-130 20M940 340q-70 60 -150 0M620 400h-120M640 340h-180M600 280h-120',
        '#E9EEDD',
        7,
        'opacity=".85"',
      ) +
      line('M430 440l60 -90l60 90Z', '#F1CF7C', 6) +
      rough(
        rect(1210, 110, 300, 420, '#F9F0D4') +
          rect(1210, 110, 300, 420, 'none', 'stroke="#7A5635" stroke-width="20"') +
          line('M1360 110V530M1210 320H1510', '#7A5635', 12) +
          draw(20, () =>
            oval(
              between(random, 1230, 1490),
              between(random, 380, 520),
              30,
              24,
              pick(random, [c.sage, c.moss, c.leaf]),
              'opacity=".9"',
            ),
          ),
      ) +
      poly(
        [
          [1220, 530],
          [1500, 530],
          [1080, 1020],
          [420, 1020],
        ],
        '#FFF3C8',
        'opacity=".38"',
      ) +
      rough(person(220, 720, 470, c.pomegranate, { scarf: true })) +
      rough(
        desk(420, 700, 0.8) +
          desk(760, 700, 0.8) +
          desk(1100, 700, 0.8) +
          child(520, 640, 0.8, c.slate) +
          child(860, 640, 0.8, c.ochre) +
          child(1200, 640, 0.8, c.teal) +
          desk(300, 850, 1.2) +
          desk(760, 850, 1.2) +
          desk(1220, 850, 1.2) +
          child(440, 790, 1.15, c.brick) +
          child(900, 790, 1.15, c.plum) +
          child(1360, 790, 1.15, c.moss),
      )
    );
  },
  'council-hall': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const rows = draw(4, (i) => {
      const r = 900 - i * 150;
      const y = 1010 - i * 80;
      return (
        path(
          `M${n(800 - r)} ${y + 60}A${r} ${n(r * 0.34)} 0 0 1 ${n(800 + r)} ${y + 60}V${y + 130}A${r} ${n(r * 0.34)} 0 0 0 ${n(800 - r)} ${y + 130}Z`,
          ['#6B2A2E', '#7A3135', '#8A3B3B', '#98463F'][i] ?? c.pomegranate,
        ) +
        draw(9 - i, (k) => {
          const a = Math.PI * (0.14 + (0.72 * (k + 0.5)) / (9 - i));
          const px = 800 - Math.cos(a) * r * 0.98;
          const py = y + 40 - Math.sin(a) * r * 0.34;
          return (
            path(
              `M${n(px - 44)} ${n(py + 60)}Q${n(px - 40)} ${n(py - 16)} ${n(px)} ${n(py - 22)}Q${n(px + 40)} ${n(py - 16)} ${n(px + 44)} ${n(py + 60)}Z`,
              pick(random, coats),
            ) + oval(px, py - 48, 25, 29, pick(random, ['#2A1D18', '#3B2C26', '#7A7068', c.plum, '#D9CDBB']))
          );
        })
      );
    });
    return (
      rect(0, 0, w, h, '#E8D5AE') +
      rough(
        draw(7, (i) => rect(40 + i * 250, 60, 44, 470, '#CDB385') + rect(30 + i * 250, 46, 64, 24, '#B79A6B')) +
          draw(6, (i) => path(`M${104 + i * 250} 500V220a83 90 0 0 1 166 0V500Z`, i % 2 ? '#9DBDC0' : '#B9D0CB')),
      ) +
      glow(800, 200, 480, '#FFF6D6', 0.8) +
      draw(6, (i) =>
        poly(
          [
            [110 + i * 250, 230],
            [250 + i * 250, 230],
            [120 + i * 250, 720],
            [-60 + i * 250, 720],
          ],
          '#FFF8DC',
          'opacity=".22"',
        ),
      ) +
      rough(
        rect(-10, 520, w + 20, 500, '#A97A52') +
          rect(560, 430, 480, 130, '#6A4029') +
          rect(540, 414, 520, 26, '#8C5A38') +
          path('M740 420Q744 350 800 346Q856 350 860 420Z', c.ink) +
          oval(800, 316, 32, 38, '#C98F6B') +
          path(
            'M764 322q-8 -56 36 -58q44 2 36 62q10 40 6 60q-20 -20 -14 -60q-30 -20 -56 -14q4 40 -14 74q-2 -30 6 -64Z',
            '#33241F',
          ) +
          rect(620, 384, 60, 34, c.paper) +
          rect(920, 384, 60, 34, c.paper),
      ) +
      rough(group(rows))
    );
  },
};
