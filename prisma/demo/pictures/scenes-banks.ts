import { between, draw, fade, glow, group, line, n, oval, path, pick, poly, rect, rough } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { archBridge, bird, clouds, person, reeds, ridge, ripples, skyline } from './things';

const town = { walls: [c.sand, c.stone, c.rose, c.cream], shade: c.shade, window: c.dusk };

/** The river and its banks. */
export const banksScenes = {
  'old-bridge': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#7FA6AB'], [0.5, '#E8C6A0'], [1, '#F6DDB4']);
    const water = fade('water', [0, '#E3B98D'], [0.4, '#7E9A94'], [1, c.deep]);
    return (
      sky.def +
      water.def +
      rect(0, 0, w, h, sky.fill) +
      glow(1130, 470, 520, '#FFF1C9', 0.95) +
      clouds(canvas, 190, 170, '#FBEBD0', 12) +
      rough(ridge(canvas, 440, 90, '#B9A79B') + ridge(canvas, 490, 60, '#98897F')) +
      rough(
        skyline(random, -20, 520, 600, [90, 210], town) +
          skyline(random, 1190, 1640, 600, [80, 180], { ...town, walls: ['#C4A684', '#D5B894', '#B58F72'] }),
      ) +
      rect(0, 592, w, h, water.fill) +
      group(
        rough(
          archBridge(
            130,
            470,
            1340,
            150,
            7,
            { face: '#6E5A50', shade: '#4F4A4B', joint: '#5F4D45', through: '#8E9C93' },
            random,
          ),
        ),
        'transform="matrix(1 0 0 -0.8 0 1112)" opacity=".42"',
      ) +
      rough(
        archBridge(
          130,
          450,
          1340,
          160,
          7,
          { face: c.stone, shade: '#6D5747', joint: '#8E775F', through: '#D9C7A6' },
          random,
        ),
      ) +
      ripples(random, [0, 640, w, 340], '#FBE3B5', 90, 0.5) +
      ripples(random, [900, 610, 460, 330], '#FFF3D0', 60, 0.8) +
      ripples(random, [0, 700, w, 300], c.deep, 60, 0.4) +
      rough(
        person(620, 436, 44, c.pomegranate, { walking: true }) +
          person(760, 432, 46, c.slate, { walking: true, scarf: true }) +
          person(800, 432, 30, c.ochre, { walking: true, child: true }) +
          person(1010, 436, 44, c.ink, { walking: true }),
      ) +
      draw(9, () => bird(between(random, 240, 900), between(random, 140, 330), between(random, 10, 24), '#4A3C3A'))
    );
  },
  'river-high': (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#6C7F86'], [1, '#C9C3B2']);
    const water = fade('water', [0, '#B49A78'], [0.5, '#8F7252'], [1, '#4E3D2E']);
    return (
      sky.def +
      water.def +
      rect(0, 0, w, h, sky.fill) +
      clouds(canvas, 150, 240, '#8E9BA0', 30, 0.7) +
      clouds(canvas, 90, 150, '#56686F', 14, 0.7) +
      rough(
        ridge(canvas, 400, 50, '#8D968F') +
          skyline(random, -10, 1100, 500, [70, 190], {
            ...town,
            walls: ['#A79C89', '#B9A88C', '#94897C'],
            shade: '#6C665F',
            lit: c.lamp,
            litShare: 0.2,
          }),
      ) +
      rect(0, 490, w, h, water.fill) +
      ripples(random, [0, 510, w, 480], '#D9C29B', 130, 0.55) +
      ripples(random, [0, 560, w, 430], '#4A3A2B', 120, 0.5) +
      draw(14, () => {
        const y = between(random, 560, 900);
        return line(
          `M${n(between(random, 60, 1050))} ${n(y)}q60 -12 ${n(between(random, 60, 150))} 6`,
          '#3C2E22',
          between(random, 4, 9),
        );
      }) +
      rough(
        poly(
          [
            [1000, 1020],
            [1180, 560],
            [1640, 470],
            [1640, 1020],
          ],
          '#A39480',
        ) +
          draw(8, (i) => line(`M${n(1186 - i * 26)} ${n(566 + i * 58)}L1640 ${n(486 + i * 66)}`, '#6F6456', 6)) +
          line('M1150 520L1640 420', '#4A4038', 9) +
          draw(9, (i) => line(`M${n(1165 + i * 58)} ${n(520 - i * 12)}v64`, '#4A4038', 6)),
      ) +
      rough(
        person(1260, 548, 150, c.pomegranate, { scarf: true }) +
          person(1345, 530, 160, c.ink) +
          person(1420, 520, 108, c.ochre, { child: true }) +
          person(1520, 502, 158, c.teal),
      )
    );
  },
  reeds: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#7C8FA0'], [0.5, '#EBB98D'], [1, '#F7DDA6']);
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      glow(480, 560, 520, '#FFF0BF', 0.9) +
      oval(480, 566, 70, 70, '#FFF3CF') +
      clouds(canvas, 330, 200, '#D98E73', 16, 0.5) +
      rough(ridge(canvas, 600, 36, '#A9857A') + ridge(canvas, 640, 26, '#7F6A66')) +
      rect(0, 640, w, h, '#C99A72') +
      ripples(random, [0, 650, w, 350], '#F9DEA8', 120, 0.7) +
      ripples(random, [0, 700, w, 300], '#6A5A5C', 80, 0.4) +
      draw(46, (i) =>
        bird(
          1300 - i * 20 + between(random, -90, 90),
          150 + Math.abs(i - 20) * 9 + between(random, -50, 50),
          between(random, 11, 27),
          '#3B2C33',
        ),
      ) +
      rough(
        reeds(random, 780, 1660, 1010, [180, 470], ['#6B5A3A', '#8C7440', '#4D4A34', '#A98B4E'], 130) +
          reeds(random, -40, 330, 1010, [120, 330], ['#4D4A34', '#3A3A2E', '#6B5A3A'], 60),
      )
    );
  },
  heron: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const water = fade('water', [0, '#B9CBBE'], [0.5, '#7FA39A'], [1, '#2B5A5A']);
    return (
      water.def +
      rect(0, 0, w, h, water.fill) +
      glow(420, 160, 520, '#F7F1D6', 0.8) +
      rough(reeds(random, -30, 1640, 470, [120, 400], ['#93A286', '#A9B393', '#7C9180'], 120)) +
      ripples(random, [0, 420, w, 560], '#EAF1DF', 130, 0.6) +
      ripples(random, [0, 520, w, 470], c.deep, 80, 0.35) +
      group(
        path('M730 880Q650 930 760 960', 'none') +
          oval(720, 850, 190, 12, c.deep, 'opacity=".5"') +
          path('M560 850q150 60 300 0q-60 110 -150 100q-90 -10 -150 -100Z', '#4D6F70', 'opacity=".4"'),
        '',
      ) +
      rough(
        line('M690 640L678 850M742 640L760 846', '#7A6A50', 9) +
          path(
            'M560 640Q520 560 620 500Q700 460 800 520Q850 580 820 640Q780 690 660 670Q600 662 500 700Q530 660 560 640Z',
            '#6F8592',
          ) +
          path('M560 640Q600 560 720 540Q800 560 806 610Q720 640 560 640Z', '#536B7A') +
          path('M770 530Q850 470 820 380Q790 300 850 262Q884 250 900 270Q870 310 880 370Q900 470 830 560Z', '#DDE2DB') +
          path('M844 268Q870 236 906 252L1060 282L906 290Q870 300 844 268Z', '#DDE2DB') +
          path('M904 258L1066 283L904 284Z', c.ochre) +
          path('M856 258Q820 240 770 268Q830 262 880 262Z', c.night) +
          oval(892, 266, 5, 5, c.ink),
      ) +
      rough(
        reeds(random, 1120, 1660, 1010, [260, 640], [c.moss, c.leaf, '#7C8A52'], 60) +
          reeds(random, -40, 240, 1010, [160, 420], [c.leaf, c.moss], 34),
      )
    );
  },
  spillway: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const jets = draw(3, (i) => {
      const x = 230 + i * 430;
      return (
        poly(
          [
            [x, 300],
            [x + 300, 300],
            [x + 360, 820],
            [x - 70, 820],
          ],
          '#DCE8E4',
        ) +
        draw(46, () => {
          const sx = x + between(random, 4, 296);
          const drift = (sx - x - 150) * 0.36;
          return line(
            `M${n(sx)} ${n(between(random, 300, 520))}Q${n(sx + drift * 0.3)} 600 ${n(sx + drift)} ${n(between(random, 680, 830))}`,
            pick(random, ['#FFFFFF', '#A9C6C6', '#7FA6AA', '#F6F4EA']),
            between(random, 3, 13),
            'opacity=".75"',
          );
        })
      );
    });
    const spray = draw(170, () =>
      oval(
        between(random, 60, 1540),
        between(random, 690, 900),
        between(random, 14, 70),
        between(random, 10, 46),
        pick(random, ['#FFFFFF', '#DDE9E5', '#C4D8D6']),
        `opacity="${n(between(random, 0.2, 0.7))}"`,
      ),
    );
    return (
      rect(0, 0, w, h, '#A9B7B3') +
      glow(1300, 80, 500, '#F6ECD0', 0.8) +
      rough(
        rect(-10, 90, w + 20, 330, '#A08D70') +
          rect(-10, 70, w + 20, 36, '#CDBB98') +
          draw(4, (i) => rect(80 + i * 430, 60, 130, 800, '#8B785D') + rect(180 + i * 430, 60, 30, 800, '#6C5B46')) +
          draw(
            3,
            (i) =>
              rect(210 + i * 430, 150, 300, 130, '#3E5660') +
              draw(4, (j) => rect(210 + i * 430, 168 + j * 30, 300, 6, '#24383F')),
          ),
      ) +
      rough(jets) +
      rect(0, 820, w, 200, '#1F5157') +
      spray +
      ripples(random, [0, 860, w, 140], '#EAF3EC', 90, 0.8) +
      rough(person(1490, 76, 70, c.pomegranate) + person(1430, 76, 66, c.ochre))
    );
  },
};
