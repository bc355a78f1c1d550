import { between, draw, glow, group, line, n, oval, path, pick, poly, rect, rough } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { building, person, ripples } from './things';

/** Work of hands. */
export const craftsScenes = {
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
};
