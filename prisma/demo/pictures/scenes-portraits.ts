import { between, draw, glow, line, oval, path, rect, rough } from './pen';
import type { Canvas } from './pen';
import { pigment as c } from './palette';

type Look = {
  ground: string;
  light: string;
  coat: string;
  skin: string;
  hair: string;
  style: 'short' | 'long' | 'scarf' | 'curly' | 'bun' | 'bald';
  beard?: 'full' | 'moustache';
  glasses?: boolean;
  grey?: boolean;
  shade: string;
};

const looks: Record<string, Look> = {
  hala: {
    ground: '#6E9C9C',
    light: '#CFE3D6',
    coat: c.deep,
    skin: '#D2A07C',
    shade: '#B07E5E',
    hair: '#3A241C',
    style: 'long',
  },
  yazan: {
    ground: '#C9A36B',
    light: '#F1DDB0',
    coat: c.slate,
    skin: '#C08B66',
    shade: '#9B6A4B',
    hair: '#1F1815',
    style: 'short',
    beard: 'full',
  },
  dima: {
    ground: '#B86A5A',
    light: '#EBBFA0',
    coat: c.cream,
    skin: '#D9AB88',
    shade: '#B98363',
    hair: '#5B2E1C',
    style: 'bun',
    glasses: true,
  },
  nawar: {
    ground: '#8C9A6E',
    light: '#D5DAB6',
    coat: c.brick,
    skin: '#B67F5B',
    shade: '#915F42',
    hair: '#2A1D18',
    style: 'curly',
  },
  ranim: {
    ground: '#8A5A72',
    light: '#DDB3BE',
    coat: c.plum,
    skin: '#D5A481',
    shade: '#B37D5E',
    hair: '#7A2230',
    style: 'scarf',
  },
  kinan: {
    ground: '#546A78',
    light: '#B9CBD2',
    coat: c.ochre,
    skin: '#C99672',
    shade: '#A37252',
    hair: '#33261F',
    style: 'short',
    glasses: true,
  },
  majd: {
    ground: '#5F7148',
    light: '#C6CF9F',
    coat: c.pomegranate,
    skin: '#B47C56',
    shade: '#8E5C3E',
    hair: '#1A1512',
    style: 'bald',
    beard: 'full',
  },
  sulaf: {
    ground: '#D9B98A',
    light: '#F8EBCB',
    coat: c.teal,
    skin: '#D9AF8F',
    shade: '#B98A6B',
    hair: '#E9E2D6',
    style: 'scarf',
    glasses: true,
  },
  iyas: {
    ground: '#7F8E93',
    light: '#D6DDD8',
    coat: '#3B3A44',
    skin: '#C79777',
    shade: '#A27456',
    hair: '#B9B4AB',
    style: 'short',
    beard: 'moustache',
    glasses: true,
  },
  lubaba: {
    ground: '#C77F5A',
    light: '#F3CDA2',
    coat: c.deep,
    skin: '#BE8A66',
    shade: '#98684A',
    hair: '#1F1815',
    style: 'curly',
    glasses: true,
  },
  udai: {
    ground: '#47606B',
    light: '#A9C2C6',
    coat: c.stone,
    skin: '#C08D69',
    shade: '#9A6C4D',
    hair: '#4A3324',
    style: 'short',
    beard: 'full',
  },
  ghaida: {
    ground: '#A9B79A',
    light: '#E6EBCF',
    coat: c.pomegranate,
    skin: '#CF9F7D',
    shade: '#AB7A5B',
    hair: '#20424A',
    style: 'scarf',
  },
};

/** The writers, painted plainly: planes of light on a face without features that could be anyone's. */
export const portraitScenes = Object.fromEntries(
  Object.entries(looks).map(([key, look]) => [`portrait-${key}`, (canvas: Canvas) => portrait(canvas, look)]),
);

function portrait({ width: w, height: h, random }: Canvas, look: Look): string {
  const strokes = draw(40, () =>
    oval(
      between(random, 0, w),
      between(random, 0, h),
      between(random, 60, 190),
      between(random, 10, 34),
      look.light,
      `opacity="${between(random, 0.05, 0.22).toFixed(2)}" transform="rotate(-18 400 400)"`,
    ),
  );
  return (
    rect(0, 0, w, h, look.ground) +
    strokes +
    glow(230, 230, 420, look.light, 0.75) +
    rough(backHair(look) + shoulders(look) + head(look) + features(look) + frontHair(look))
  );
}

function shoulders({ coat, skin, shade }: Look): string {
  return (
    path('M338 470h124v120q-62 60 -124 0Z', shade) +
    path('M80 820Q96 640 250 596Q330 574 344 540Q400 640 456 540Q470 574 550 596Q704 640 720 820Z', coat) +
    path('M344 540Q400 640 456 540L470 566Q400 690 330 566Z', skin) +
    path('M560 600Q704 640 720 820H590Q600 700 560 600Z', c.ink, 'opacity=".22"') +
    line('M330 566Q350 660 400 720Q450 660 470 566', c.paper, 9, 'opacity=".5"')
  );
}

function head({ skin, shade }: Look): string {
  return (
    oval(268, 372, 24, 38, shade) +
    oval(532, 372, 24, 38, shade) +
    path('M270 330Q266 190 400 186Q534 190 530 330Q534 440 478 502Q400 562 322 502Q266 440 270 330Z', skin) +
    path(
      'M420 188Q534 196 530 330Q534 440 478 502Q446 528 412 536Q480 440 462 350Q470 250 420 188Z',
      shade,
      'opacity=".55"',
    )
  );
}

function features({ shade, hair, beard, glasses }: Look): string {
  const brows = line(
    'M310 326Q342 306 372 322M430 322Q460 306 492 326',
    hair === '#E9E2D6' || hair === '#7A2230' || hair === '#20424A' ? '#3A2A24' : hair,
    10,
  );
  const eyes =
    path('M318 358Q342 340 366 358Q342 372 318 358ZM436 358Q460 340 484 358Q460 372 436 358Z', '#FBF3E4') +
    oval(343, 357, 10, 11, c.ink) +
    oval(461, 357, 10, 11, c.ink);
  const nose = line('M404 350Q412 400 422 424Q410 438 388 432', shade, 9);
  const mouth = line('M358 470Q400 492 444 468', '#8E3B36', 10);
  const full =
    beard === 'full'
      ? path(
          'M272 380Q276 450 330 444Q352 432 400 434Q448 432 470 444Q526 450 530 380Q538 470 484 520Q400 590 316 520Q262 470 272 380ZM356 462Q400 444 446 462Q440 486 400 488Q360 486 356 462Z',
          hair,
          'fill-rule="evenodd" opacity=".94"',
        )
      : '';
  const moustache =
    beard === 'moustache'
      ? path('M334 462Q352 434 400 444Q448 434 468 462Q430 456 400 458Q370 456 334 462Z', hair)
      : '';
  const frames = glasses
    ? line(
        'M300 358a42 36 0 1 0 84 0a42 36 0 1 0 -84 0M416 358a42 36 0 1 0 84 0a42 36 0 1 0 -84 0M384 352q16 -12 32 0M300 350L272 342M500 350L530 342',
        c.ink,
        7,
      )
    : '';
  return full + brows + eyes + nose + mouth + moustache + frames;
}

function backHair({ style, hair }: Look): string {
  if (style === 'long')
    return path('M240 330Q226 130 400 126Q574 130 560 330Q580 520 540 610Q400 660 260 610Q220 520 240 330Z', hair);
  if (style === 'scarf')
    return path('M222 360Q206 108 400 106Q594 108 578 360Q590 520 610 640Q400 760 190 640Q210 520 222 360Z', hair);
  if (style === 'bun')
    return (
      oval(400, 118, 84, 70, hair) +
      path('M248 350Q236 140 400 138Q564 140 552 350Q552 420 530 440H270Q248 420 248 350Z', hair)
    );
  if (style === 'curly')
    return (
      draw(22, (i) =>
        oval(
          400 + Math.cos(Math.PI + (i / 21) * Math.PI) * 156,
          300 + Math.sin(Math.PI + (i / 21) * Math.PI) * 160 + (i % 2) * 12,
          62,
          58,
          hair,
        ),
      ) +
      oval(262, 380, 40, 70, hair) +
      oval(538, 380, 40, 70, hair)
    );
  return '';
}

function frontHair({ style, hair, ground }: Look): string {
  if (style === 'long')
    return path('M262 352Q246 170 400 166Q556 170 540 352Q526 270 440 226Q360 262 300 262Q272 300 262 352Z', hair);
  if (style === 'scarf')
    return (
      path('M258 380Q240 172 400 168Q560 172 542 380Q540 250 400 228Q262 250 258 380Z', hair) +
      path('M226 420Q300 600 470 640Q350 690 210 610Z', ground, 'opacity=".25"') +
      line('M240 300Q280 170 400 150M250 480Q330 600 450 620', c.paper, 7, 'opacity=".35"')
    );
  if (style === 'bun') return path('M262 350Q250 168 400 164Q550 168 538 350Q528 260 400 220Q276 250 262 350Z', hair);
  if (style === 'curly')
    return draw(9, (i) => oval(282 + i * 30, 214 - Math.sin((i / 8) * Math.PI) * 28, 40, 36, hair));
  if (style === 'short')
    return path(
      'M262 340Q244 160 400 152Q560 158 540 340Q530 280 506 250Q420 240 360 216Q320 244 292 254Q270 290 262 340Z',
      hair,
    );
  return path('M266 350Q250 280 276 250Q268 320 266 350ZM534 350Q550 280 524 250Q532 320 534 350Z', hair);
}
