import { between, draw, glow, line, n, oval, path, pick, poly, rect, rough, soft } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { person } from './things';

const coats = [c.pomegranate, c.teal, c.slate, c.ochre, c.plum, c.brick, c.moss, c.cream];

/** Games. */
export const sportScenes = {
  stadium: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const crowd = draw(1500, () => {
      const t = random();
      const y = 300 + t * 250;
      const x = between(random, -10, w);
      return oval(
        x,
        y + Math.abs(x - 800) * -0.06,
        5 + t * 4,
        6 + t * 4,
        pick(random, [...coats, '#2A2730', '#C98F6B', '#3A3340']),
      );
    });
    const light = (x: number) =>
      rect(x - 8, 130, 16, 300, '#1B222C') +
      rect(x - 70, 70, 140, 76, '#26303C') +
      draw(8, (i) => oval(x - 52 + (i % 4) * 34, 92 + Math.floor(i / 4) * 32, 12, 12, '#FFF8DC')) +
      glow(x, 106, 330, '#FFF6D0', 0.75);
    return (
      rect(0, 0, w, h, '#17202E') +
      draw(60, () => oval(between(random, 0, w), between(random, 0, 160), 1.5, 1.5, '#EBE6D2')) +
      rough(
        poly(
          [
            [-10, 250],
            [800, 310],
            [1620, 250],
            [1620, 620],
            [-10, 620],
          ],
          '#2A2F3C',
        ),
      ) +
      crowd +
      rough(
        poly(
          [
            [-10, 560],
            [1620, 560],
            [1620, 1020],
            [-10, 1020],
          ],
          '#3F7A4B',
        ) +
          draw(8, (i) =>
            poly(
              [
                [i * 260 - 320 + 360, 560],
                [i * 260 - 190 + 340, 560],
                [i * 330 - 420 + 60, 1020],
                [i * 330 - 590 + 60, 1020],
              ],
              '#4C8A55',
            ),
          ) +
          rect(-10, 548, w + 20, 22, c.paper),
      ) +
      line('M-10 640H1620M800 640V1020', c.paper, 6) +
      line('M560 820a240 100 0 1 0 480 0a240 100 0 1 0 -480 0', c.paper, 6) +
      light(180) +
      light(1420) +
      light(800) +
      rough(
        person(520, 800, 150, c.pomegranate, { walking: true }) +
          person(690, 740, 120, c.paper, { walking: true }) +
          person(900, 860, 180, c.pomegranate, { walking: true }) +
          person(1120, 780, 140, c.paper, { walking: true }) +
          person(340, 900, 190, c.paper, { walking: true }) +
          person(1300, 890, 190, c.pomegranate),
      ) +
      oval(800, 850, 14, 14, c.paper)
    );
  },
  football: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    return (
      rect(0, 0, w, h, '#5C8F55') +
      rough(
        draw(7, (i) =>
          poly(
            [
              [i * 260 - 60, -10],
              [i * 260 + 70, -10],
              [i * 330 - 190, 1020],
              [i * 330 - 400, 1020],
            ],
            '#6B9E60',
          ),
        ),
      ) +
      glow(1300, 60, 620, '#FFF1BE', 0.8) +
      line('M-20 250L1620 130', c.paper, 12) +
      line('M900 1020Q640 700 900 520T1640 560', c.paper, 10) +
      draw(240, () => {
        const x = between(random, 0, w);
        const y = between(random, 40, 1000);
        return line(
          `M${n(x)} ${n(y)}l4 -${n(between(random, 8, 20))}`,
          pick(random, ['#3F6E42', '#86B573']),
          3,
          'opacity=".6"',
        );
      }) +
      poly(
        [
          [720, 800],
          [760, 810],
          [330, 980],
          [110, 990],
          [180, 930],
        ],
        '#2C4B30',
        'opacity=".6"',
      ) +
      rough(
        line('M760 560L700 690L740 812', '#B87B58', 40) +
          line('M800 560L930 640L1050 590', '#B87B58', 40) +
          line('M712 720L742 806M960 640L1048 592', c.paper, 42) +
          path('M728 820h76v-26h-56Z', c.ink) +
          path('M1040 566l44 60l30 -14l-30 -70Z', c.ink) +
          path('M690 560Q720 480 800 490L870 560L810 620H700Z', c.ink) +
          path('M690 540Q640 400 720 330Q800 300 850 360L850 520Q780 570 690 540Z', c.pomegranate) +
          line('M720 370L590 430L540 340', '#B87B58', 30) +
          line('M840 380L930 450L1010 400', '#B87B58', 30) +
          rect(730, 400, 90, 20, c.paper, 'transform="rotate(-6 770 410)"') +
          oval(800, 268, 50, 58, '#B87B58') +
          path('M752 270q-10 -76 60 -72q60 10 44 66q-30 -36 -70 -26q-20 6 -34 32Z', c.ink),
      ) +
      soft(oval(1210, 690, 50, 12, '#2C4B30')) +
      rough(
        oval(1200, 560, 48, 48, c.paper) +
          path('M1200 536l24 16l-10 28h-28l-10 -28Z', c.ink) +
          line('M1200 536V514M1224 552l22 -8M1214 580l14 22M1186 580l-14 22M1176 552l-22 -8', c.ink, 6),
      ) +
      draw(20, () => oval(between(random, 700, 880), between(random, 780, 830), 5, 4, '#4A3A28'))
    );
  },
};
