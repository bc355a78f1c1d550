import { between, draw, fade, glow, group, line, n, oval, path, pick, poly, rect, rough, soft } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { bird, clouds, cypress, person, ridge, ripples, tree } from './things';

/** Fields, hills and the sky above them. */
export const fieldsScenes = {
  wheat: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#8FB4BC'], [0.6, '#F3DDB0'], [1, '#F9E7B8']);
    const rows = draw(26, (i) => {
      const y = 560 + i * i * 0.72;
      return poly(
        [
          [-20, y],
          [w + 20, y - 14],
          [w + 20, y + 10 + i],
          [-20, y + 18 + i],
        ],
        i % 2 ? '#D8A647' : '#E6BC62',
        'opacity=".8"',
      );
    });
    const ears = draw(150, () => {
      const x = between(random, -10, w);
      const foot = between(random, 880, 1060);
      const k = between(random, 120, 330);
      const lean = between(random, -18, 34);
      return (
        line(
          `M${n(x)} ${n(foot)}Q${n(x)} ${n(foot - k * 0.6)} ${n(x + lean)} ${n(foot - k)}`,
          pick(random, ['#A9762B', '#C8923A', '#8A5F24']),
          3.4,
        ) +
        draw(7, (j) =>
          oval(
            x + lean + (j % 2 ? 7 : -7),
            foot - k + j * 9,
            4.4,
            10,
            pick(random, ['#E9BE5F', '#D79E3C', '#F2D283']),
            `transform="rotate(${j % 2 ? 28 : -28} ${n(x + lean)} ${n(foot - k + j * 9)})"`,
          ),
        )
      );
    });
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      glow(1120, 430, 460, '#FFF4CC', 0.95) +
      oval(1120, 430, 56, 56, '#FFF6DA') +
      clouds(canvas, 160, 170, c.paper, 14, 0.8) +
      rough(ridge(canvas, 470, 70, '#AFA68C') + ridge(canvas, 530, 40, '#8F9468')) +
      draw(12, (i) => cypress(110 + i * 74 + between(random, -20, 20), 566, between(random, 50, 110), c.leaf)) +
      rect(0, 552, w, h, '#D9A94E') +
      rough(rows) +
      rough(
        path('M980 580h120v-60h-70v-40h-30v40h-20Z', c.brick) +
          oval(1000, 590, 26, 26, c.ink) +
          oval(1078, 594, 18, 18, c.ink),
      ) +
      rough(person(560, 720, 190, c.slate, { hair: c.ink }) + person(650, 716, 176, c.pomegranate, { scarf: true })) +
      rough(ears)
    );
  },
  mountains: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#5E87A0'], [1, '#E9DCC6']);
    const peak = (x: number, y: number, s: number, rock: string, snow: string) =>
      poly(
        [
          [x - s * 1.3, 760],
          [x - s * 0.5, y + s * 0.42],
          [x, y],
          [x + s * 0.42, y + s * 0.36],
          [x + s * 1.4, 760],
        ],
        rock,
      ) +
      poly(
        [
          [x, y],
          [x - s * 0.5, y + s * 0.42],
          [x - s * 0.3, y + s * 0.5],
          [x - s * 0.22, y + s * 0.4],
          [x - s * 0.06, y + s * 0.66],
          [x + s * 0.06, y + s * 0.38],
          [x + s * 0.2, y + s * 0.56],
          [x + s * 0.42, y + s * 0.36],
        ],
        snow,
      ) +
      poly(
        [
          [x, y],
          [x + s * 0.06, y + s * 0.38],
          [x + s * 0.2, y + s * 0.56],
          [x + s * 0.42, y + s * 0.36],
        ],
        '#B5C6D2',
      );
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      clouds(canvas, 200, 120, c.paper, 12, 0.7) +
      rough(
        peak(300, 240, 420, '#8798A5', '#F2F0EA') +
          peak(1360, 220, 440, '#8093A1', '#EFEEE9') +
          peak(830, 110, 560, '#66798A', '#FBF8F3'),
      ) +
      soft(rect(0, 600, w, 90, '#DDE0DA', 'opacity=".75"')) +
      rough(ridge(canvas, 720, 80, '#5E7462') + ridge(canvas, 790, 60, '#445B49')) +
      draw(46, () => {
        const y = between(random, 730, 890);
        return cypress(
          between(random, 0, w),
          y,
          between(random, 50, 110),
          pick(random, ['#2F4537', '#38513D', '#263A2F']),
        );
      }) +
      rough(path('M880 690Q820 760 900 820Q980 890 760 1020H1010Q1080 900 960 820Q900 760 920 690Z', '#B9D2D6')) +
      draw(24, () =>
        oval(
          between(random, 850, 980),
          between(random, 850, 1000),
          between(random, 12, 36),
          3,
          c.paper,
          'opacity=".8"',
        ),
      ) +
      rough(ridge(canvas, 930, 40, '#32473A', 40, 'opacity=".0"')) +
      draw(4, () => bird(between(random, 300, 700), between(random, 230, 380), between(random, 16, 26), '#3A4650'))
    );
  },
  floodplain: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#16232F'], [0.6, '#3C4A5A'], [1, '#8A7469']);
    const lamp = (x: number, y: number) =>
      glow(x, y, 170, c.lamp, 0.85) + oval(x, y, 9, 9, '#FFF3CF') + oval(x, y + 150, 10, 110, c.lamp, 'opacity=".25"');
    const tractor = (x: number, y: number) =>
      path(`M${x} ${y}h130v-44h-50v-52h-60v52h-20Z`, '#3A2026') +
      oval(x + 26, y + 6, 38, 38, '#0F161C') +
      oval(x + 112, y + 18, 24, 24, '#0F161C');
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      draw(70, () =>
        oval(
          between(random, 0, w),
          between(random, 0, 360),
          between(random, 1, 2.4),
          between(random, 1, 2.4),
          '#EBE6D2',
          'opacity=".8"',
        ),
      ) +
      glow(1250, 150, 230, '#E9E2C8', 0.6) +
      oval(1250, 150, 44, 44, '#F2ECD6') +
      rough(ridge(canvas, 470, 40, '#2A3742')) +
      rect(0, 490, w, h, '#2B3E49') +
      ripples(random, [1100, 510, 300, 480], '#E9E2C8', 80, 0.6) +
      ripples(random, [0, 510, w, 480], '#56707B', 120, 0.5) +
      draw(20, (i) => {
        const y = 560 + i * 22;
        return group(
          draw(16, () => line(`M${n(between(random, 0, w))} ${n(y)}v${n(-between(random, 8, 26))}`, '#5F7148', 4)),
          'opacity=".7"',
        );
      }) +
      rough(
        poly(
          [
            [-10, 660],
            [1640, 540],
            [1640, 580],
            [-10, 740],
          ],
          '#4A3D35',
        ),
      ) +
      rough(tractor(270, 660) + tractor(780, 622) + tractor(1240, 586)) +
      lamp(410, 630) +
      lamp(920, 590) +
      lamp(1378, 556) +
      rough(person(560, 690, 120, '#7B2A35') + person(640, 684, 116, '#384A57') + person(1100, 640, 104, '#6B5A3A'))
    );
  },
  olives: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#A5C3C6'], [1, '#F4E6C8']);
    const terraces = draw(6, (i) => {
      const y = 430 + i * 104;
      return group(
        path(
          `M-20 ${y + 30}Q500 ${y - 60 + i * 14} 900 ${y}T1640 ${y - 30}V1020H-20Z`,
          ['#B7A878', '#A99A66', '#BCA66F', '#AB955F', '#BFA568', '#A88C54'][i] ?? c.sage,
        ) +
          line(`M-20 ${y + 30}Q500 ${y - 60 + i * 14} 900 ${y}T1640 ${y - 30}`, '#E4D3AC', 9) +
          draw(7 + (i % 2), (j) =>
            tree(
              random,
              80 + j * 230 + between(random, -50, 50) + (i % 2) * 70,
              y + 20,
              110 + i * 16,
              ['#56684F', '#71835F', '#93A27C', '#B3BD97'],
              '#5A4632',
            ),
          ),
      );
    });
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      glow(300, 200, 400, '#FFF6D8', 0.9) +
      rough(ridge(canvas, 330, 110, '#9FAFA6') + ridge(canvas, 400, 70, '#8A9A80')) +
      rough(terraces) +
      rough(
        person(980, 900, 150, c.pomegranate, { scarf: true }) +
          person(1060, 906, 156, c.slate) +
          oval(1140, 900, 46, 22, '#6D4A2E') +
          oval(1140, 890, 38, 14, '#3C4429'),
      )
    );
  },
  observatory: (canvas: Canvas) => {
    const { width: w, height: h, random } = canvas;
    const sky = fade('sky', [0, '#0C1622'], [0.6, '#223A52'], [1, '#7B5B66']);
    return (
      sky.def +
      rect(0, 0, w, h, sky.fill) +
      soft(
        poly(
          [
            [200, -20],
            [560, -20],
            [1300, 760],
            [900, 760],
          ],
          '#9DB4C8',
          'opacity=".3"',
        ),
      ) +
      draw(420, () => {
        const r = between(random, 0.8, 3.2);
        return oval(
          between(random, 0, w),
          between(random, 0, 740),
          r,
          r,
          pick(random, ['#FFFFFF', '#F7E3B5', '#BFD6EA']),
          `opacity="${n(between(random, 0.4, 1))}"`,
        );
      }) +
      draw(130, () => {
        const t = random();
        return oval(380 + t * 700 + between(random, -110, 110), t * 740, 2, 2, '#FFFFFF');
      }) +
      line('M1180 120L1420 240', '#FFF6DA', 4, 'opacity=".9"') +
      rough(
        ridge(canvas, 760, 80, '#2B3A4C') + path('M-20 930Q400 700 760 712Q1180 720 1640 960V1020H-20Z', '#131C28'),
      ) +
      glow(800, 640, 240, '#C85A4A', 0.4) +
      rough(
        rect(640, 590, 330, 140, '#D8CBB4') +
          rect(880, 590, 90, 140, '#9E917F') +
          path('M624 596A180 180 0 0 1 986 596Z', '#EFE6D4') +
          path('M860 434A180 180 0 0 1 986 596H900Q900 500 830 422Z', '#B3A792') +
          path('M770 420L826 414L846 596H776Z', '#1A2430') +
          line('M800 560L716 372', '#39485A', 32) +
          rect(690, 650, 40, 80, '#7A3A34'),
      ) +
      rough(
        person(470, 790, 84, '#0B1119', { hair: '#0B1119', skin: '#3A2D33' }) +
          person(520, 786, 56, '#0B1119', { hair: '#0B1119', skin: '#3A2D33', child: true }),
      ) +
      line('M430 790L440 748L462 770M446 752L478 728', '#0B1119', 6)
    );
  },
};
