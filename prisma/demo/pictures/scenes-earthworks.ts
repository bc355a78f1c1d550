import { between, draw, fade, glow, line, n, path, pick, poly, rect, rough, times } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { clouds, person, ridge, ripples, tree } from './things';

/** What is built into the land, and dug out of it. */
export const earthworksScenes = {
  quarry: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#A9C2C4'], [1, '#F3E6CB']);
    const steps = draw(
      6,
      (i) =>
        poly(
          [
            [200 + i * 50, 250 + i * 110],
            [1700, 200 + i * 104],
            [1700, 330 + i * 110],
            [150 + i * 34, 366 + i * 110],
          ],
          ['#D9C19A', '#C9AD84', '#BD9F77', '#D2B78E', '#C4A67C', '#B09068'][i] ?? c.stone,
        ) +
        poly(
          [
            [200 + i * 50, 250 + i * 110],
            [1700, 200 + i * 104],
            [1700, 214 + i * 104],
            [204 + i * 50, 268 + i * 110],
          ],
          '#EFDDB8',
        ) +
        draw(22, () =>
          line(
            `M${n(between(random, 260 + i * 50, 1600))} ${n(280 + i * 106)}v${n(between(random, 40, 80))}`,
            '#8F7350',
            3,
            'opacity=".5"',
          ),
        ),
    );
    const block = (x: number, y: number, s: number) =>
      poly(
        [
          [x, y],
          [x + s, y - s * 0.2],
          [x + s, y - s * 0.8],
          [x, y - s * 0.6],
        ],
        '#CDB185',
      ) +
      poly(
        [
          [x + s, y - s * 0.2],
          [x + s * 1.4, y],
          [x + s * 1.4, y - s * 0.6],
          [x + s, y - s * 0.8],
        ],
        '#9A7C57',
      ) +
      poly(
        [
          [x, y - s * 0.6],
          [x + s, y - s * 0.8],
          [x + s * 1.4, y - s * 0.6],
          [x + s * 0.4, y - s * 0.4],
        ],
        '#F0DFBC',
      );
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      glow(240, 220, 380, '#FFF7DD', 0.9) +
      rough(ridge(canvas, 260, 90, '#9DA79C')) +
      rough(steps) +
      rough(
        poly(
          [
            [-10, 880],
            [1640, 830],
            [1640, 1020],
            [-10, 1020],
          ],
          '#E2CDA5',
        ),
      ) +
      rough(block(140, 900, 130) + block(330, 930, 150) + block(1160, 930, 170) + block(560, 950, 100)) +
      rough(
        person(760, 930, 190, c.teal, { hair: c.ink }) +
          person(880, 920, 180, c.pomegranate, { scarf: true }) +
          person(1060, 700, 110, c.ink) +
          line('M1300 810L1300 330L1540 300', '#574634', 14) +
          line('M1510 306V620', '#574634', 4) +
          rect(1470, 620, 84, 60, '#CDB185'),
      )
    );
  },
  dam: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#86AEB7'], [1, '#EFE3C8']);
    const wall = fade('wall', [0, '#D8C9AC'], [1, '#95836B']);
    const gates = draw(
      6,
      (i) =>
        rect(490 + i * 106, 470, 74, 150, '#4E626B') +
        draw(4, (j) => rect(490 + i * 106, 490 + j * 32, 74, 5, '#2F424B')) +
        rect(478 + i * 106, 420, 16, 210, '#B8A686') +
        rect(486 + i * 106, 404, 84, 22, '#B4533A'),
    );
    return (
      sky.def +
      wall.def +
      rect(0, 0, w, h, sky.fill) +
      clouds(canvas, 130, 130, c.paper, 12, 0.8) +
      rough(ridge(canvas, 300, 100, '#9FB0AE')) +
      rect(0, 350, w, 130, '#3F8288') +
      ripples(random, [200, 356, 1200, 100], '#CFE5DC', 50, 0.6) +
      rough(
        poly(
          [
            [-10, 160],
            [330, 330],
            [470, 640],
            [360, 1020],
            [-10, 1020],
          ],
          '#7C6B50',
        ) +
          poly(
            [
              [-10, 360],
              [230, 470],
              [330, 720],
              [250, 1020],
              [-10, 1020],
            ],
            '#5E5540',
          ) +
          poly(
            [
              [1620, 140],
              [1290, 320],
              [1130, 660],
              [1240, 1020],
              [1620, 1020],
            ],
            '#87744F',
          ) +
          poly(
            [
              [1620, 360],
              [1390, 460],
              [1290, 740],
              [1350, 1020],
              [1620, 1020],
            ],
            '#66583E',
          ),
      ) +
      rough(
        poly(
          [
            [380, 440],
            [1220, 440],
            [1140, 860],
            [460, 860],
          ],
          wall.fill,
        ) +
          rect(360, 424, 880, 26, '#EADCC0') +
          gates +
          draw(12, (i) => line(`M${n(420 + i * 66)} 640L${n(470 + i * 58)} 856`, '#7E6D57', 4, 'opacity=".5"')),
      ) +
      rough(
        poly(
          [
            [440, 850],
            [1160, 850],
            [1320, 1020],
            [280, 1020],
          ],
          '#2E6268',
        ),
      ) +
      ripples(random, [420, 866, 760, 130], '#DCEBE0', 50, 0.7) +
      draw(26, () =>
        tree(
          random,
          pick(random, [between(random, 0, 300), between(random, 1320, 1600)]),
          between(random, 760, 1000),
          between(random, 70, 130),
          [c.leaf, c.moss, c.sage],
          '#4A3C2C',
        ),
      )
    );
  },
  dig: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#9DBDC2'], [1, '#F6E6C4']);
    const pits = times(8, (i) => {
      const col = i % 4;
      const row = Math.floor(i / 4);
      const x = 180 + col * 330 - row * 90;
      const y = 560 + row * 210;
      const s = 270 + row * 50;
      return (
        poly(
          [
            [x, y],
            [x + s, y],
            [x + s + 30, y + 150],
            [x - 34, y + 150],
          ],
          '#8A6543',
        ) +
        poly(
          [
            [x + 8, y + 30],
            [x + s - 8, y + 30],
            [x + s + 16, y + 146],
            [x - 20, y + 146],
          ],
          '#A67C51',
        ) +
        draw(6, () =>
          rect(
            between(random, x + 20, x + s - 60),
            between(random, y + 50, y + 120),
            between(random, 26, 58),
            16,
            '#D6BC8E',
          ),
        ) +
        line(`M${x} ${y}H${x + s}`, c.cream, 4)
      );
    }).join('');
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      glow(1300, 180, 420, '#FFF7DB', 0.9) +
      clouds(canvas, 130, 120, c.paper, 9, 0.7) +
      rough(
        ridge(canvas, 430, 50, '#B3AE94') +
          path('M-20 520Q300 350 800 380T1640 500V1020H-20Z', '#C9A26C') +
          path('M-20 560Q400 470 900 500T1640 560V1020H-20Z', '#D8B57E'),
      ) +
      rough(pits) +
      rough(
        path('M1130 420L1250 330L1380 430V500H1130Z', c.paper) +
          line('M1250 330V500', '#9F8A67', 6) +
          person(420, 700, 150, c.teal, { scarf: true }) +
          person(820, 660, 130, c.pomegranate) +
          person(1180, 880, 190, c.ochre) +
          path('M620 842q-20 -60 20 -80q-10 -26 20 -26q30 0 20 26q40 20 20 80q-10 26 -40 26t-40 -26Z', '#B4533A') +
          line('M624 800q36 10 72 0', '#5B2A1E', 5),
      )
    );
  },
};
