import { seededChance } from '@/lib/seeded-chance';

/** Deterministic randomness: the same seed draws the same picture. */
export type Random = () => number;

export function randomFrom(seed: string): Random {
  return seededChance(
    [...seed].reduce((hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619), 2_166_136_261),
  );
}

export type Canvas = { width: number; height: number; random: Random };

export const between = (random: Random, low: number, high: number): number => low + random() * (high - low);
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const draw = (count: number, make: (index: number) => string): string => times(count, make).join('');
export const pick = <T>(random: Random, from: readonly T[]): T => {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
};

export const n = (value: number): string => value.toFixed(1);
export const rect = (x: number, y: number, w: number, h: number, fill: string, more = ''): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" fill="${fill}" ${more}/>`;
export const oval = (cx: number, cy: number, rx: number, ry: number, fill: string, more = ''): string =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`;
export const path = (d: string, fill: string, more = ''): string => `<path d="${d}" fill="${fill}" ${more}/>`;
export const line = (d: string, stroke: string, width: number, more = ''): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
export const group = (inside: string, more = ''): string => `<g ${more}>${inside}</g>`;
export const poly = (points: [number, number][], fill: string, more = ''): string =>
  path(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}Z`, fill, more);
/** Edges as if cut or painted by hand. */
export const rough = (inside: string, more = ''): string => group(inside, `filter="url(#rough)" ${more}`);
export const soft = (inside: string, more = ''): string => group(inside, `filter="url(#soft)" ${more}`);

/** A gradient from top to bottom, as a fill. */
export function fade(
  id: string,
  ...stops: [offset: number, colour: string, opacity?: number][]
): { def: string; fill: string } {
  const inside = stops
    .map(
      ([offset, colour, opacity = 1]) => `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`,
    )
    .join('');
  return {
    def: `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${inside}</linearGradient>`,
    fill: `url(#${id})`,
  };
}

/** A disc of light that dies out. */
export function glow(x: number, y: number, radius: number, colour: string, opacity = 0.8): string {
  const id = `g${n(x)}-${n(y)}-${n(radius)}`.replaceAll('.', '_');
  return `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>${oval(x, y, radius, radius, `url(#${id})`)}`;
}

/** The whole drawing: rough edges, pigment and grain over everything. */
export function finish({ width, height }: Canvas, inside: string, grain = 0.12): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>
<filter id="rough" x="-2%" y="-2%" width="104%" height="104%"><feTurbulence type="fractalNoise" baseFrequency=".022" numOctaves="3" seed="4" result="t"/><feDisplacementMap in="SourceGraphic" in2="t" scale="9" xChannelSelector="R" yChannelSelector="G"/></filter>
<filter id="soft" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="14"/></filter>
<filter id="pigment" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".006 .012" numOctaves="4" seed="9"/><feColorMatrix values="0 0 0 0 .1  0 0 0 0 .07  0 0 0 0 .04  1.6 0 0 0 -.62"/></filter>
<filter id="light" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".004 .03" numOctaves="3" seed="21"/><feColorMatrix values="0 0 0 0 1  0 0 0 0 .95  0 0 0 0 .82  1.8 0 0 0 -.8"/></filter>
<filter id="grain" x="0" y="0" width="100%" height="100%"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="3"/><feColorMatrix values="0 0 0 0 .1  0 0 0 0 .08  0 0 0 0 .06  0 0 0 2.4 -1.15"/></filter>
</defs>${inside}<rect width="100%" height="100%" filter="url(#pigment)" opacity=".26"/><rect width="100%" height="100%" filter="url(#light)" opacity=".17"/><rect width="100%" height="100%" filter="url(#grain)" opacity="${grain}"/></svg>`;
}
