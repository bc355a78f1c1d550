import { between, draw, glow, group, line, n, oval, path, pick, poly, rect, rough, soft } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { building, person, ripples } from './things';

/** Work at tables. */
export const desksScenes = {
  files: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const stack = (x: number, foot: number, count: number) =>
      draw(count, (i) => {
        const y = foot - i * 42;
        const dx = between(random, -22, 22);
        return (
          rect(
            x + dx,
            y - 40,
            330,
            38,
            pick(random, ['#D8BF8C', '#C79F63', '#B4533A', '#7F8F6E', '#5F7F86', '#E6D3A7']),
          ) +
          rect(x + dx + 8, y - 30, 318, 5, c.paper) +
          rect(x + dx + 8, y - 20, 318, 4, '#EFE3C8') +
          rect(x + dx + 150, y - 40, 14, 38, c.pomegranate) +
          rect(x + dx + 30, y - 34, 60, 24, c.paper)
        );
      });
    return (
      rect(0, 0, w, h, '#2E2622') +
      glow(800, 240, 720, '#F4C77A', 0.85) +
      rough(
        draw(
          5,
          (i) =>
            rect(40 + i * 320, 60, 290, 620, '#3C302A') +
            draw(
              4,
              (j) =>
                rect(56 + i * 320, 80 + j * 150, 258, 130, '#4C3D33') +
                rect(150 + i * 320, 136 + j * 150, 70, 14, '#A58A5E'),
            ),
        ),
      ) +
      poly(
        [
          [690, 190],
          [910, 190],
          [1330, 900],
          [270, 900],
        ],
        '#FFE6AE',
        'opacity=".26"',
      ) +
      rough(
        path('M800 -20V120', 'none', 'stroke="#14100E" stroke-width="10"') +
          path('M660 200Q680 110 800 104Q920 110 940 200Z', '#1F4B42') +
          rect(-10, 840, w + 20, 190, '#6B4329'),
      ) +
      soft(oval(800, 850, 700, 26, '#2B1A10')) +
      rough(stack(180, 840, 12) + stack(560, 840, 7) + stack(930, 840, 14) + stack(1290, 840, 5)) +
      rough(path('M620 520l150 -20l30 60l-170 20Z', c.paper) + line('M660 540l80 -10M664 556l100 -12', '#8A7A66', 4))
    );
  },
  tap: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const tiles = draw(
      60,
      (i) =>
        rect(
          (i % 10) * 164 - 10,
          Math.floor(i / 10) * 164 - 10,
          158,
          158,
          pick(random, ['#DCE8E0', '#CFE0DA', '#E6EDE2', '#C4D9D4']),
        ) +
        (i % 7 === 3
          ? path(
              `M${(i % 10) * 164 + 69} ${Math.floor(i / 10) * 164 + 14}q60 55 0 110q-60 -55 0 -110Z`,
              c.teal,
              'opacity=".6"',
            )
          : ''),
    );
    return (
      rect(0, 0, w, h, '#A9C2BC') +
      rough(tiles) +
      glow(380, 180, 520, '#FFF8E0', 0.7) +
      rough(
        path('M980 120h300v80H1010q-60 4 -64 70v60h-96v-70q6 -136 130 -140Z', '#B9803C') +
          path('M980 120h300v24H990q-96 4 -120 116h-20q6 -136 130 -140Z', '#E5B467') +
          rect(1050, 30, 60, 96, '#A06A2C') +
          rect(960, 10, 240, 36, '#C9923F') +
          rect(1270, 96, 60, 130, '#8A5A24'),
      ) +
      path('M872 330h52q-6 200 10 400h-72q16 -200 10 -400Z', '#BFE0E2', 'opacity=".95"') +
      line('M888 340q-4 180 0 370', '#FFFFFF', 9, 'opacity=".8"') +
      rough(
        path('M700 470H1100L1060 900H740Z', '#E9F4F0', 'opacity=".55"') +
          path('M722 640Q900 600 1080 640L1060 890H742Z', '#6FB0B4', 'opacity=".85"') +
          oval(900, 640, 178, 26, '#A9D6D6') +
          line('M700 470H1100L1060 900H740Z', '#F7FBF8', 10) +
          line('M750 520l26 340', '#FFFFFF', 14, 'opacity=".7"'),
      ) +
      draw(50, () =>
        oval(
          900 + between(random, -120, 120),
          between(random, 650, 870),
          between(random, 4, 13),
          between(random, 4, 13),
          '#E6F6F4',
          'opacity=".8"',
        ),
      ) +
      rough(rect(-10, 890, w + 20, 140, '#8FA39A')) +
      soft(oval(900, 910, 260, 20, '#4E635C'))
    );
  },
  lab: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const flask = (x: number, y: number, s: number, colour: string) =>
      path(
        `M${x - 22 * s} ${y - 220 * s}h${44 * s}v${80 * s}l${70 * s} ${140 * s}h${-184 * s}l${70 * s} ${-140 * s}Z`,
        '#E9F2EC',
        'opacity=".6"',
      ) +
      path(`M${x - 58 * s} ${y - 70 * s}h${116 * s}l${34 * s} ${70 * s}h${-184 * s}Z`, colour) +
      line(`M${x - 26 * s} ${y - 220 * s}h${52 * s}`, c.paper, 8 * s) +
      draw(5, () =>
        oval(x + between(random, -50, 50) * s, y - between(random, 10, 56) * s, 7 * s, 7 * s, c.paper, 'opacity=".6"'),
      );
    return (
      rect(0, 0, w, h, '#B7C9BF') +
      glow(1250, 200, 560, '#FFF4D2', 0.9) +
      rough(
        rect(1060, 70, 420, 460, '#F7EFD6') +
          line('M1270 70V530M1060 300H1480', '#8A9A8C', 14) +
          rect(80, 120, 620, 22, '#8C6A48') +
          rect(80, 330, 620, 22, '#8C6A48') +
          draw(9, (i) =>
            rect(
              110 + i * 64,
              120 - between(random, 70, 100),
              44,
              100,
              pick(random, [c.teal, c.brick, c.ochre, c.cream, c.plum, c.sage]),
            ),
          ) +
          draw(8, (i) => rect(110 + i * 72, 250, 50, 80, pick(random, ['#DCE8E0', '#C9A86B', '#8FB0A8']))),
      ) +
      rough(rect(-10, 760, w + 20, 270, '#D8C7A4') + rect(-10, 760, w + 20, 30, '#F3E7CB')) +
      rough(
        flask(280, 770, 1.1, c.pomegranate) +
          flask(520, 790, 0.8, c.ochre) +
          flask(1330, 790, 1, c.teal) +
          flask(1500, 800, 0.7, c.moss),
      ) +
      soft(oval(900, 810, 260, 20, '#6B5B45')) +
      rough(
        path(
          'M740 800h330v-44H900q130 -60 110 -210q-16 -110 -110 -140l-16 50q70 30 76 100q4 120 -130 160h-90Z',
          '#2F3F46',
        ) +
          group(
            rect(-46, -250, 92, 270, '#3F535B') +
              rect(-34, -320, 68, 80, '#22303A') +
              rect(-24, 10, 48, 90, '#8A9AA0') +
              rect(-46, -190, 92, 20, c.ochre),
            'transform="translate(850 500) rotate(-24)"',
          ) +
          rect(730, 660, 240, 24, '#22303A') +
          oval(960, 620, 34, 34, '#8A9AA0'),
      ) +
      rect(800, 650, 90, 8, '#BFE0E2')
    );
  },
  'ai-letters': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const strokes = [
      'M0 0q30 40 70 0',
      'M0 0q10 60 60 40q30 -20 20 -50',
      'M0 -60v70',
      'M0 0q50 30 60 -20q-30 -20 -40 10q-4 50 -60 60',
      'M0 0h60q10 30 -30 40',
      'M0 -40q-30 10 -10 34q20 10 40 0q-60 20 -30 60',
    ];
    const points = Array.from({ length: 54 }, (): [number, number] => [
      between(random, 60, 760),
      between(random, 120, 900),
    ]);
    const links = points
      .map(([x, y], i) =>
        points
          .slice(i + 1)
          .filter(([a, b]) => Math.hypot(a - x, b - y) < 150)
          .map(([a, b]) => line(`M${n(x)} ${n(y)}L${n(a)} ${n(b)}`, '#6FA6A8', 2.4, 'opacity=".7"'))
          .join(''),
      )
      .join('');
    return (
      rect(0, 0, w, h, '#16303A') +
      glow(400, 500, 620, '#2F7F84', 0.8) +
      rough(
        poly(
          [
            [900, 90],
            [1570, 40],
            [1610, 960],
            [940, 930],
          ],
          '#EFDDB2',
        ) +
          poly(
            [
              [900, 90],
              [960, 84],
              [1000, 930],
              [940, 930],
            ],
            '#CDB380',
          ),
      ) +
      draw(11, (i) =>
        group(
          draw(12, (k) =>
            group(
              line(pick(random, strokes), i === 0 ? c.pomegranate : c.ink, 8) +
                (random() < 0.4 ? oval(26, random() < 0.5 ? -22 : 56, 6, 6, i % 3 ? c.ink : c.pomegranate) : ''),
              `transform="translate(${n(1490 - k * 42)} ${n(170 + i * 68)}) scale(.5)"`,
            ),
          ),
        ),
      ) +
      links +
      points.map(([x, y], i) => oval(x, y, i % 5 ? 7 : 13, i % 5 ? 7 : 13, i % 4 ? '#BFE0DA' : c.lamp)).join('') +
      draw(46, () => {
        const t = random();
        return group(
          line(pick(random, strokes), t > 0.5 ? '#F0D9A4' : '#E9C0A0', 9),
          `transform="translate(${n(960 - t * 620)} ${n(between(random, 150, 880))}) rotate(${n(between(random, -80, 80))}) scale(${n(between(random, 0.5, 1.2))})" opacity="${n(between(random, 0.5, 1))}"`,
        );
      })
    );
  },
  chart: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const heights = [180, 260, 230, 340, 300, 430, 520, 470, 620];
    return (
      rect(0, 0, w, h, '#F0DFBA') +
      glow(1240, 200, 480, '#FFF7DD', 0.9) +
      oval(1240, 210, 90, 90, c.pomegranate) +
      draw(6, (i) => line(`M60 ${780 - i * 120}H1540`, '#D3BD91', 3, 'stroke-dasharray="4 14"')) +
      rough(
        heights
          .map((k, i) =>
            building(random, 110 + i * 156, 800, 118, k, {
              wall: [c.brick, c.teal, c.ochre, c.slate, c.pomegranate, c.moss, c.plum, c.clay, c.deep][i] ?? c.brick,
              shade: '#2A2022',
              window: '#F7EBD3',
              lit: c.lamp,
              litShare: 0.5,
            }),
          )
          .join(''),
      ) +
      rough(rect(-10, 798, w + 20, 240, c.river)) +
      ripples(random, [0, 812, w, 180], '#DDEBDD', 90, 0.7) +
      line(heights.map((k, i) => `${i ? 'L' : 'M'}${169 + i * 156} ${730 - k}`).join(''), c.ink, 9) +
      heights
        .map((k, i) => oval(169 + i * 156, 730 - k, 15, 15, c.paper, `stroke="${c.ink}" stroke-width="7"`))
        .join('') +
      rough(person(1440, 180, 110, c.ink) + person(60, 800, 130, c.pomegranate, { scarf: true }))
    );
  },
};
