import { between, draw, fade, glow, group, line, n, oval, path, pick, poly, rect, rough, soft } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { building, clouds, person, ripples, skyline, tree } from './things';

const coats = [c.pomegranate, c.teal, c.slate, c.ochre, c.plum, c.brick, c.ink];

/** Streets and squares. */
export const streetsScenes = {
  traffic: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const roofs = draw(26, (i) => {
      const x = (i % 7) * 250 - 60;
      const y = Math.floor(i / 7) * 270 - 40;
      return rect(
        x + between(random, 0, 40),
        y + between(random, 0, 30),
        between(random, 150, 220),
        between(random, 150, 210),
        pick(random, [c.sand, c.stone, c.rose, c.clay, c.cream]),
        'stroke="#8A7560" stroke-width="8"',
      );
    });
    const car = (x: number, y: number, turn: number, colour: string) =>
      group(
        rect(-38, -20, 84, 48, '#4A4440', 'opacity=".5" rx="14"') +
          rect(-42, -24, 84, 48, colour, 'rx="14"') +
          rect(-20, -18, 30, 36, '#26343A', 'rx="6"'),
        `transform="translate(${x} ${y}) rotate(${turn})"`,
      );
    return (
      rect(0, 0, w, h, '#D8C7A4') +
      rough(roofs) +
      draw(34, () =>
        oval(
          between(random, 0, w),
          between(random, 0, h),
          between(random, 18, 40),
          between(random, 18, 40),
          pick(random, [c.moss, c.leaf, c.sage]),
        ),
      ) +
      rough(
        poly(
          [
            [-20, 380],
            [1640, 520],
            [1640, 730],
            [-20, 590],
          ],
          '#77706A',
        ) +
          poly(
            [
              [700, -20],
              [910, -20],
              [760, 1020],
              [540, 1020],
            ],
            '#77706A',
          ) +
          oval(730, 560, 200, 190, '#77706A') +
          oval(730, 560, 92, 88, c.sage) +
          oval(730, 560, 60, 56, c.leaf),
      ) +
      line('M-20 484L510 530M960 566L1640 626', c.cream, 7, 'stroke-dasharray="44 40"') +
      line('M806 -20L772 340M690 780L650 1020', c.cream, 7, 'stroke-dasharray="44 40"') +
      draw(7, (i) => rect(548 + i * 3, 440 + i * 26, 60, 14, c.paper)) +
      rough(
        car(240, 460, 5, c.pomegranate) +
          car(1180, 640, 185, c.paper) +
          car(1440, 610, 5, c.teal) +
          car(820, 180, 98, c.ochre) +
          group(
            rect(-96, -30, 200, 68, '#4A4440', 'opacity=".5" rx="10"') +
              rect(-100, -34, 200, 68, c.teal, 'rx="10"') +
              rect(-84, -22, 168, 44, '#DCE5DA', 'rx="6"'),
            'transform="translate(640 860) rotate(-80)"',
          ),
      ) +
      draw(26, () => oval(between(random, 520, 940), between(random, 740, 800), 8, 8, pick(random, coats)))
    );
  },
  'shade-street': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const canopy = draw(260, (i) =>
      oval(
        between(random, -40, 1640),
        between(random, -30, 330) + (i % 3) * 20,
        between(random, 40, 110),
        between(random, 26, 60),
        ['#35513A', '#476744', '#5F7D4E', '#83995C', '#B2B86F'][Math.min(4, Math.floor(i / 52))] ?? c.leaf,
      ),
    );
    return (
      rect(0, 0, w, h, '#F0DFB6') +
      glow(800, 470, 420, '#FFF8DC', 0.95) +
      rough(
        building(random, -20, 860, 330, 640, { wall: '#D9B68A', shade: '#B08B64', window: '#5A4A4A' }) +
          building(random, 300, 760, 190, 420, { wall: '#E5C9A0', shade: '#C19E74', window: '#6A5A55' }) +
          building(random, 1310, 860, 330, 640, { wall: '#C98F6C', shade: '#9E6A4C', window: '#4F3C3C' }) +
          building(random, 1120, 760, 190, 420, { wall: '#E0BE93', shade: '#BA966B', window: '#6A5A55' }),
      ) +
      rough(
        poly(
          [
            [330, 1020],
            [720, 620],
            [880, 620],
            [1270, 1020],
          ],
          '#C9B38C',
        ),
      ) +
      draw(60, () => {
        const y = between(random, 660, 1000);
        return oval(
          800 + between(random, -1, 1) * (y - 560),
          y,
          between(random, 30, 90),
          between(random, 8, 20),
          pick(random, ['#8C8161', '#A39572', '#FFF1C2']),
          'opacity=".55"',
        );
      }) +
      rough(
        draw(
          3,
          (i) =>
            path(
              `M${200 + i * 170} ${960 - i * 130}q-10 -300 30 -${640 - i * 120}h${36 - i * 8}q-6 300 20 ${640 - i * 120}Z`,
              '#4F3D2E',
            ) +
            path(
              `M${1400 - i * 170} ${960 - i * 130}q10 -300 -30 -${640 - i * 120}h-${36 - i * 8}q6 300 -20 ${640 - i * 120}Z`,
              '#4F3D2E',
            ),
        ) + canopy,
      ) +
      rough(
        person(700, 900, 250, c.pomegranate, { scarf: true, walking: true }) +
          person(800, 900, 150, c.ochre, { child: true, walking: true }) +
          person(920, 790, 160, c.slate, { walking: true }) +
          person(770, 720, 90, c.ink),
      )
    );
  },
  'rain-street': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const umbrella = (x: number, y: number, s: number, colour: string) =>
      line(`M${x} ${y}v${s * 0.7}`, c.ink, 6) +
      path(
        `M${x - s} ${y + s * 0.24}Q${x - s * 0.9} ${y - s * 0.6} ${x} ${y - s * 0.62}Q${x + s * 0.9} ${y - s * 0.6} ${x + s} ${y + s * 0.24}Q${x + s * 0.66} ${y + s * 0.04} ${x + s * 0.34} ${y + s * 0.22}Q${x} ${y} ${x - s * 0.34} ${y + s * 0.22}Q${x - s * 0.66} ${y + s * 0.04} ${x - s} ${y + s * 0.24}Z`,
        colour,
      );
    return (
      rect(0, 0, w, h, '#2A3440') +
      rough(
        skyline(random, -30, 560, 660, [300, 520], {
          walls: ['#3B4450', '#454A55'],
          shade: '#242C36',
          window: '#2A323D',
          lit: '#FFCF7D',
          litShare: 0.5,
        }) +
          skyline(random, 1040, 1640, 660, [320, 540], {
            walls: ['#3F4550', '#4A4650'],
            shade: '#262B36',
            window: '#2A323D',
            lit: '#FFCF7D',
            litShare: 0.5,
          }),
      ) +
      glow(800, 470, 380, '#F2B774', 0.85) +
      rect(0, 650, w, h, '#323A45') +
      draw(130, () =>
        oval(
          between(random, 0, w),
          between(random, 670, 1000),
          between(random, 4, 12),
          between(random, 20, 110),
          pick(random, ['#FFCF7D', '#E98A5A', '#B8C6CE', '#C8414A']),
          'opacity=".3"',
        ),
      ) +
      ripples(random, [0, 670, w, 320], '#9FB0B8', 70, 0.35) +
      draw(4, (i) => line(`M${170 + i * 420} 670V300`, '#12181F', 10) + glow(170 + i * 420, 300, 130, '#FFE0A0', 0.9)) +
      rough(
        person(600, 900, 300, '#5B1D30', { walking: true, scarf: true }) +
          umbrella(620, 600, 150, c.pomegranate) +
          person(980, 850, 250, '#22384A', { walking: true }) +
          umbrella(990, 600, 130, c.ochre) +
          person(790, 760, 150, '#171C24') +
          umbrella(790, 610, 80, c.teal) +
          person(1240, 930, 320, '#1B222C', { walking: true }) +
          umbrella(1250, 600, 165, '#38434F'),
      ) +
      draw(190, () => {
        const x = between(random, -60, w);
        const y = between(random, -40, h);
        return line(`M${n(x)} ${n(y)}l-14 ${n(between(random, 30, 70))}`, '#D5E0E4', 2, 'opacity=".35"');
      })
    );
  },
  playground: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#9FC3C8'], [1, '#F6E7C6']);
    const shadow = (x: number, y: number, k: number) =>
      poly(
        [
          [x - 10, y],
          [x + 10, y],
          [x - k, y + k * 0.36],
          [x - k - 24, y + k * 0.34],
        ],
        '#7A5A3A',
        'opacity=".35"',
      );
    const kids: [number, number, number, string][] = [
      [380, 800, 150, c.pomegranate],
      [560, 720, 130, c.teal],
      [820, 880, 180, c.ochre],
      [1040, 740, 135, c.slate],
      [1210, 830, 160, c.brick],
      [700, 680, 116, c.plum],
    ];
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      clouds(canvas, 130, 120, c.paper, 10, 0.8) +
      rough(
        skyline(random, -20, 1640, 580, [150, 330], {
          walls: [c.sand, c.rose, c.clay, c.cream],
          shade: c.shade,
          window: c.dusk,
        }),
      ) +
      draw(5, (i) =>
        tree(
          random,
          120 + i * 360 + between(random, -40, 40),
          610,
          between(random, 160, 230),
          [c.leaf, c.moss, c.sage],
          '#4B3A2B',
        ),
      ) +
      rough(rect(-10, 574, w + 20, 460, '#D9B27A') + oval(800, 820, 700, 130, '#E5C48F')) +
      draw(40, () =>
        oval(
          between(random, 0, w),
          between(random, 610, 1000),
          between(random, 10, 50),
          between(random, 2, 6),
          '#BD935D',
          'opacity=".6"',
        ),
      ) +
      kids.map(([x, y, k]) => shadow(x, y, k)).join('') +
      rough(
        kids
          .map(([x, y, k, coat], i) => person(x, y, k, coat, { child: true, walking: i % 2 === 0, scarf: i === 3 }))
          .join(''),
      ) +
      oval(930, 876, 24, 24, c.paper) +
      path('M916 866l14 -6l14 8l-4 18h-18Z', c.ink) +
      soft(oval(930, 906, 30, 6, '#7A5A3A')) +
      rough(
        poly(
          [
            [1430, 640],
            [1446, 640],
            [1450, 800],
            [1432, 800],
          ],
          '#7E5230',
        ) +
          poly(
            [
              [1560, 650],
              [1574, 650],
              [1582, 820],
              [1564, 820],
            ],
            '#7E5230',
          ) +
          line('M1436 644L1570 654', '#7E5230', 10),
      )
    );
  },
};
