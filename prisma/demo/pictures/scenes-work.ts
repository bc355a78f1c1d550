import { between, draw, glow, group, line, n, oval, path, pick, poly, rect, rough, soft } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { building, person, ripples } from './things';

/** Hands, tools and the things people make. */
export const workScenes = {
  'stone-hands': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    return (
      rect(0, 0, w, h, '#8A6B4E') +
      glow(520, 260, 700, '#F3D9A2', 0.8) +
      rough(rect(-10, 760, w + 20, 260, '#5B4330')) +
      draw(30, () =>
        line(
          `M${n(between(random, 0, w))} ${n(between(random, 780, 1000))}h${n(between(random, 60, 300))}`,
          '#463222',
          4,
          'opacity=".6"',
        ),
      ) +
      rough(
        poly(
          [
            [180, 420],
            [820, 330],
            [1010, 400],
            [980, 820],
            [260, 870],
          ],
          '#D7BF96',
        ) +
          poly(
            [
              [180, 420],
              [820, 330],
              [1010, 400],
              [380, 500],
            ],
            '#F0DFBB',
          ) +
          poly(
            [
              [380, 500],
              [1010, 400],
              [980, 820],
              [430, 870],
            ],
            '#BFA176',
          ),
      ) +
      draw(90, () =>
        line(
          `M${n(between(random, 440, 960))} ${n(between(random, 520, 820))}l${n(between(random, 10, 30))} ${n(between(random, 14, 34))}`,
          '#8F7350',
          4,
          'opacity=".55"',
        ),
      ) +
      rough(
        group(
          rect(-16, -250, 32, 330, '#58666C') +
            poly(
              [
                [-16, 80],
                [16, 80],
                [8, 124],
                [-8, 124],
              ],
              '#C7D0D0',
            ) +
            rect(-20, -270, 40, 30, '#3D484D'),
          'transform="translate(760 390) rotate(32)"',
        ) +
          group(
            rect(-20, -20, 40, 420, '#8C5A38') +
              rect(-120, -110, 240, 120, '#B98A5A') +
              rect(-120, -110, 40, 120, '#9A6F45'),
            'transform="translate(1080 190) rotate(52)"',
          ),
      ) +
      draw(46, () => {
        const x = between(random, 380, 1280);
        const y = between(random, 790, 980);
        const k = between(random, 8, 26);
        return poly(
          [
            [x, y],
            [x + k, y - k * 0.5],
            [x + k * 1.6, y + k * 0.3],
            [x + k * 0.5, y + k * 0.7],
          ],
          pick(random, ['#F0DFBB', '#CDB185', '#A98B62']),
        );
      }) +
      draw(50, () => oval(between(random, 560, 1040), between(random, 220, 480), 3, 3, '#F6E9CF', 'opacity=".7"'))
    );
  },
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
  bakery: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    return (
      rect(0, 0, w, h, '#1B2836') +
      draw(50, () => oval(between(random, 0, w), between(random, 0, 200), 1.8, 1.8, '#F3EBD3')) +
      rough(
        building(random, -30, 800, 340, 640, {
          wall: '#2C3442',
          shade: '#1E2530',
          window: '#222A36',
          lit: c.lamp,
          litShare: 0.1,
        }) +
          building(random, 1290, 800, 340, 700, {
            wall: '#31384A',
            shade: '#1E2530',
            window: '#222A36',
            lit: c.lamp,
            litShare: 0.12,
          }) +
          rect(300, 130, 1000, 680, '#5E4438') +
          draw(70, () => rect(between(random, 306, 1240), between(random, 140, 330), 52, 16, '#6F5243')),
      ) +
      glow(800, 580, 560, '#FFBE6A', 0.9) +
      rough(
        rect(420, 380, 760, 430, '#F5C878') +
          rect(420, 380, 760, 90, '#C98B45') +
          path('M400 330H1200L1240 420H360Z', c.pomegranate) +
          draw(6, (i) => path(`M${400 + i * 140} 330h70l${(i - 2) * 8 + 4} 90h-76Z`, c.cream, 'opacity=".9"')),
      ) +
      rough(
        path('M640 720a160 150 0 0 1 320 0Z', '#7A3B22') +
          path('M676 720a124 116 0 0 1 248 0Z', '#FF9C40') +
          path('M720 720a80 80 0 0 1 160 0Z', '#FFE08A') +
          rect(440, 716, 720, 36, '#7E5230') +
          draw(13, (i) => oval(480 + i * 54, 706, 30, 12, pick(random, ['#E9BE7A', '#D79E56', '#F0CF95']))),
      ) +
      rough(person(560, 760, 300, c.paper, { hair: '#E9E2D2' }) + rect(-10, 804, w + 20, 230, '#26303C')) +
      ripples(random, [300, 820, 1000, 170], '#FFC97E', 60, 0.5) +
      rough(
        person(980, 900, 250, '#2A3A4C', { hair: '#141A22' }) +
          person(1080, 906, 240, '#7B2433', { scarf: true, hair: '#2A1820' }) +
          person(1176, 910, 256, '#4A4A3A') +
          person(1280, 916, 170, c.ochre, { child: true }) +
          person(1370, 920, 262, '#3A2F4A', { scarf: true }),
      ) +
      path('M250 900q-6 -30 26 -34l8 -20l14 18q34 4 40 30q4 14 -10 14h-70q-8 0 -8 -8Z', '#0E141B')
    );
  },
  oven: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const bricks = draw(130, (i) =>
      rect(
        (i % 13) * 132 - 50 + (Math.floor(i / 13) % 2) * 66,
        Math.floor(i / 13) * 100,
        124,
        92,
        pick(random, ['#6B3A28', '#7A4530', '#5C3022', '#834D36']),
      ),
    );
    const loaf = (x: number, y: number, s: number) =>
      oval(x, y, 120 * s, 52 * s, '#C98A45') +
      oval(x, y - 12 * s, 112 * s, 44 * s, '#EDC27D') +
      oval(x - 20 * s, y - 22 * s, 66 * s, 18 * s, '#F8DFA8') +
      draw(6, () =>
        oval(
          x + between(random, -70, 70) * s,
          y + between(random, -26, 10) * s,
          12 * s,
          7 * s,
          '#A9662E',
          'opacity=".7"',
        ),
      );
    return (
      rect(0, 0, w, h, '#3A1F18') +
      rough(bricks) +
      rough(
        path('M200 880V480A600 400 0 0 1 1400 480V880Z', '#2A120C') +
          path('M250 870V500A550 360 0 0 1 1350 500V870Z', '#8E2F14'),
      ) +
      glow(800, 520, 520, '#FFB347', 1) +
      draw(24, (i) =>
        path(
          `M${n(380 + i * 36)} 560q${n(between(random, -40, 10))} -${n(between(random, 60, 200))} ${n(between(random, 0, 30))} -${n(between(random, 120, 260))}q${n(between(random, 0, 60))} 120 20 260Z`,
          pick(random, ['#FFD76A', '#FF9C3A', '#F26A2A']),
          'opacity=".7"',
        ),
      ) +
      rough(rect(240, 740, 1120, 150, '#C77A3C')) +
      rough(
        loaf(480, 720, 0.8) +
          loaf(720, 690, 0.75) +
          loaf(960, 700, 0.8) +
          loaf(1180, 730, 0.85) +
          loaf(600, 800, 1.1) +
          loaf(900, 810, 1.15),
      ) +
      rough(
        poly(
          [
            [740, 850],
            [1060, 850],
            [1010, 1020],
            [880, 1020],
          ],
          '#B88A58',
        ) + rect(890, 900, 50, 130, '#8C6238'),
      ) +
      draw(60, () => oval(between(random, 300, 1300), between(random, 160, 700), 3, 3, '#FFE08A', 'opacity=".8"'))
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
  loom: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const stripes = draw(40, (i) =>
      rect(
        420,
        560 + i * 9,
        760,
        10,
        [c.pomegranate, c.pomegranate, c.ochre, c.teal, c.cream, c.plum, c.pomegranate, c.sand][i % 8] ?? c.brick,
      ),
    );
    return (
      rect(0, 0, w, h, '#5A4030') +
      glow(420, 260, 640, '#F5D79C', 0.85) +
      rough(rect(-10, 860, w + 20, 170, '#3E2B20')) +
      draw(96, (i) => line(`M${420 + i * 8} 130L${420 + i * 8} 580`, i % 2 ? '#F3E4C4' : '#E0C99B', 3)) +
      rough(stripes) +
      draw(60, () =>
        line(
          `M${n(between(random, 430, 1150))} ${n(between(random, 566, 900))}h${n(between(random, 10, 30))}`,
          '#2B1A14',
          3,
          'opacity=".3"',
        ),
      ) +
      rough(
        rect(330, 60, 70, 860, '#8C5A38') +
          rect(1200, 60, 70, 860, '#744729') +
          rect(300, 90, 1000, 56, '#A06A42') +
          rect(360, 400, 880, 40, '#B98553') +
          rect(360, 500, 880, 26, '#6B4329') +
          rect(300, 900, 1000, 50, '#8C5A38'),
      ) +
      rough(
        group(
          path('M-130 0Q0 -46 130 0Q0 46 -130 0Z', '#D9A441') + oval(0, 0, 60, 14, c.pomegranate),
          'transform="translate(800 548) rotate(-4)"',
        ),
      ) +
      draw(5, (i) =>
        oval(
          130 + (i % 3) * 90,
          800 + Math.floor(i / 3) * 70,
          46,
          46,
          pick(random, [c.pomegranate, c.ochre, c.teal, c.plum, c.cream]),
        ),
      )
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
} as const;
