import { between, draw, fade, glow, line, n, oval, path, pick, poly, rect, rough, soft } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { person, ridge, ripples, skyline } from './things';

/** Houses, and what belongs to them. */
export const housesScenes = {
  'night-city': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#0F1B29'], [0.7, '#3B3A55'], [1, '#8C5A5C']);
    const houses = {
      walls: ['#2A2C40', '#34334A', '#262A3B', '#41384C'],
      shade: '#1B1F2E',
      window: '#1E2233',
      lit: '#FFD27A',
      litShare: 0.55,
    };
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      draw(60, () => oval(between(random, 0, w), between(random, 0, 300), 1.6, 1.6, '#F3EBD3')) +
      glow(330, 170, 220, '#F6E7C0', 0.7) +
      oval(330, 170, 46, 46, '#F8EFD6') +
      rough(ridge(canvas, 430, 70, '#2D3049')) +
      rough(skyline(random, -20, 1640, 620, [150, 340], houses)) +
      rect(0, 616, w, 20, '#11161F') +
      rect(0, 634, w, h, '#1A2536') +
      draw(120, () => {
        const x = between(random, 0, w);
        return oval(
          x,
          between(random, 650, 960),
          between(random, 3, 8),
          between(random, 20, 90),
          pick(random, ['#FFD27A', '#F0A55A', '#E8795A']),
          'opacity=".28"',
        );
      }) +
      ripples(random, [0, 650, w, 340], '#FFDFA0', 110, 0.5) +
      ripples(random, [0, 640, w, 350], '#0E1622', 120, 0.6) +
      draw(9, (i) => glow(90 + i * 180, 600, 70, '#FFE2A0', 0.8) + rect(88 + i * 180, 600, 4, 34, '#11161F')) +
      rough(
        path('M980 800h330q-10 46 -60 50h-210q-46 -6 -60 -50Z', '#0E1420') +
          rect(1050, 752, 190, 48, '#222B3B') +
          draw(4, (i) => rect(1062 + i * 44, 762, 30, 26, '#FFD98A')),
      )
    );
  },
  apartments: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const walls = ['#D9B68A', '#C9866A', '#E3CFA6', '#A9A48F', '#B96A55'];
    const fronts = draw(5, (i) => {
      const x = i * 330 - 30;
      return (
        rect(x, -20 + (i % 2) * 70, 326, 1060, walls[i] ?? c.sand) +
        rect(x + 290, -20 + (i % 2) * 70, 36, 1060, '#3A2A26', 'opacity=".2"') +
        draw(15, (k) => {
          const wx = x + 34 + (k % 3) * 92;
          const wy = 120 + Math.floor(k / 3) * 190;
          const lit = random() < 0.3;
          return (
            rect(wx, wy, 54, 92, lit ? c.lamp : '#40505A') +
            rect(wx + 25, wy, 4, 92, c.cream) +
            rect(wx - 12, wy, 12, 92, pick(random, [c.teal, c.moss, c.pomegranate])) +
            rect(wx + 54, wy, 12, 92, pick(random, [c.teal, c.moss])) +
            (k % 2
              ? rect(wx - 20, wy + 96, 98, 12, '#5A4A42') +
                draw(8, (m) => rect(wx - 18 + m * 13, wy + 62, 4, 38, '#5A4A42')) +
                draw(3, (m) => oval(wx + 4 + m * 24, wy + 60, 13, 10, pick(random, [c.leaf, c.moss, c.brick])))
              : '')
          );
        })
      );
    });
    const washing = draw(4, (i) => {
      const y = 270 + i * 190;
      return (
        line(`M${120 + i * 260} ${y}q220 50 440 -10`, '#4A3C36', 3) +
        draw(7, (m) =>
          rect(
            170 + i * 260 + m * 52,
            y + 12 + (3 - Math.abs(m - 3)) * 5,
            36,
            between(random, 44, 76),
            pick(random, [c.paper, c.pomegranate, c.ochre, c.slate, c.rose]),
          ),
        )
      );
    });
    return (
      rect(0, 0, w, h, '#A9C4C8') +
      rough(fronts) +
      rough(washing) +
      poly(
        [
          [0, 1000],
          [0, 0],
          [420, 0],
          [-10, 760],
        ],
        '#FFF3CF',
        'opacity=".28"',
      ) +
      poly(
        [
          [700, 1000],
          [1200, 0],
          [1420, 0],
          [980, 1000],
        ],
        '#FFF3CF',
        'opacity=".22"',
      )
    );
  },
  solar: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#86B3C0'], [1, '#FBE9BD']);
    const panel = (x: number, y: number, s: number) =>
      poly(
        [
          [x, y],
          [x + 190 * s, y - 34 * s],
          [x + 230 * s, y + 64 * s],
          [x + 34 * s, y + 104 * s],
        ],
        '#1F3F5C',
      ) +
      draw(3, (i) =>
        line(`M${n(x + (i + 1) * 48 * s)} ${n(y - (i + 1) * 8.5 * s)}l${n(36 * s)} ${n(102 * s)}`, '#7FA6BE', 3 * s),
      ) +
      line(`M${n(x + 18 * s)} ${n(y + 52 * s)}l${n(194 * s)} ${n(-37 * s)}`, '#7FA6BE', 3 * s) +
      poly(
        [
          [x + 110 * s, y - 19 * s],
          [x + 160 * s, y - 28 * s],
          [x + 90 * s, y + 92 * s],
          [x + 60 * s, y + 98 * s],
        ],
        '#BFD9E2',
        'opacity=".4"',
      ) +
      line(
        `M${n(x + 60 * s)} ${n(y + 96 * s)}v${n(40 * s)}M${n(x + 214 * s)} ${n(y + 66 * s)}v${n(40 * s)}`,
        '#574A40',
        7 * s,
      );
    const block = (x: number, y: number, bw: number, wall: string) =>
      rect(x, y, bw, 700, wall) +
      poly(
        [
          [x, y],
          [x + bw, y],
          [x + bw - 50, y - 70],
          [x + 50, y - 70],
        ],
        '#E9D9B6',
      ) +
      draw(10, (i) =>
        rect(
          x + 40 + (i % 4) * (bw / 4.4),
          y + 70 + Math.floor(i / 4) * 120,
          44,
          70,
          random() < 0.2 ? c.lamp : '#5B5257',
        ),
      );
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      glow(1260, 190, 460, '#FFF6D0', 1) +
      oval(1260, 190, 72, 72, '#FFF8E0') +
      rough(
        ridge(canvas, 400, 70, '#A3B3AA') +
          skyline(random, -20, 1640, 520, [60, 170], {
            walls: ['#D5C3A2', '#C7B08F'],
            shade: '#A48D70',
            window: '#7C6C64',
          }),
      ) +
      rough(block(-40, 560, 520, '#C98F6C') + block(1130, 540, 520, '#B5745A') + block(500, 680, 610, '#D9B68A')) +
      rough(
        panel(40, 460, 0.9) +
          panel(240, 440, 0.9) +
          panel(1190, 430, 0.9) +
          panel(1400, 410, 0.9) +
          panel(560, 570, 1.05) +
          panel(800, 545, 1.05) +
          rect(1010, 520, 80, 110, '#8E9CA0') +
          rect(990, 506, 120, 20, '#6E7C80'),
      ) +
      rough(person(520, 660, 170, c.ochre)) +
      line('M700 660q200 60 380 -10', '#4A3C36', 3) +
      draw(6, (i) => rect(740 + i * 52, 676, 36, 56, pick(random, [c.paper, c.pomegranate, c.rose])))
    );
  },
  recycling: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const bin = (x: number, colour: string, shade: string) =>
      path(`M${x} 560h190l-18 290h-154Z`, colour) +
      path(`M${x + 140} 560h50l-18 290h-52Z`, shade) +
      rect(x - 14, 532, 218, 34, shade) +
      rect(x + 46, 620, 96, 70, c.paper, 'opacity=".85"') +
      oval(x + 40, 862, 18, 18, c.ink) +
      oval(x + 150, 862, 18, 18, c.ink);
    return (
      rect(0, 0, w, h, '#CDB58A') +
      rough(
        draw(90, (i) =>
          rect(
            (i % 10) * 172 - 40 + (Math.floor(i / 10) % 2) * 80,
            Math.floor(i / 10) * 76 - 10,
            164,
            68,
            pick(random, ['#CFB68B', '#C3A77B', '#D9C49B', '#B99B70']),
          ),
        ),
      ) +
      rough(
        path('M1120 740V300a170 180 0 0 1 340 0V740Z', '#5A4436') +
          path('M1146 740V310a144 156 0 0 1 288 0V740Z', '#2E3C42') +
          rect(160, 120, 180, 220, '#3F5660') +
          rect(148, 330, 204, 20, '#8A6D4C') +
          draw(9, () =>
            oval(between(random, 160, 340), between(random, 290, 330), 24, 18, pick(random, [c.leaf, c.moss, c.brick])),
          ),
      ) +
      poly(
        [
          [0, 0],
          [520, 0],
          [1060, 760],
          [540, 760],
        ],
        '#FFF3CB',
        'opacity=".3"',
      ) +
      rough(rect(-10, 740, w + 20, 290, '#8E7A61')) +
      soft(oval(560, 876, 480, 26, '#3E3226')) +
      rough(bin(150, '#3E7A6E', '#2B594F') + bin(400, '#C9933A', '#9C6F26') + bin(650, '#35597A', '#264257')) +
      rough(
        person(1060, 900, 360, c.brick, { walking: true, hair: c.ink }) +
          poly(
            [
              [1180, 700],
              [1500, 690],
              [1470, 850],
              [1210, 850],
            ],
            '#6B4A30',
          ) +
          draw(12, () =>
            rect(
              between(random, 1200, 1420),
              between(random, 620, 690),
              70,
              60,
              pick(random, ['#D2B48A', '#C29E6C', '#E2CDA5']),
            ),
          ) +
          oval(1340, 870, 56, 56, c.ink) +
          oval(1340, 870, 20, 20, c.stone) +
          line('M1100 700L1190 730', '#4E3A2C', 12),
      ) +
      rough(path('M480 900q10 -40 50 -40l10 -22l14 22q30 6 40 40q10 24 -10 24h-84q-20 0 -20 -24Z', c.ink))
    );
  },
};
