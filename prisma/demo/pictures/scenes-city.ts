import { between, draw, fade, glow, group, line, n, oval, path, pick, poly, rect, rough, soft } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';
import { building, clouds, cypress, person, ridge, ripples, skyline, tree } from './things';

const coats = [c.pomegranate, c.teal, c.slate, c.ochre, c.plum, c.brick, c.ink];

/** Streets, houses and halls. */
export const cityScenes = {
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
} as const;
