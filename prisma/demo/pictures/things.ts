import { between, draw, group, line, n, oval, path, pick, poly, rect, times } from './pen';
import type { Canvas, Random } from './pen';

/** Things that stand in many scenes. Coordinates are in pixels; (x, y) is the middle of the foot unless said. */

/** A mountain or hill line from edge to edge, filled to the bottom. */
export function ridge(
  { width, height, random }: Canvas,
  y: number,
  swing: number,
  fill: string,
  steps = 40,
  more = '',
): string {
  const [a, b, c] = [random() * 6, random() * 6, random() * 6];
  const points = times(steps + 1, (index): [number, number] => {
    const t = index / steps;
    const wave =
      Math.sin(t * 5 + a) * 0.5 + Math.sin(t * 11 + b) * 0.3 + Math.sin(t * 27 + c) * 0.12 + (random() - 0.5) * 0.16;
    return [t * width, y - wave * swing];
  });
  return poly(
    [[-20, height + 20], [-20, points[0]?.[1] ?? y], ...points, [width + 20, y], [width + 20, height + 20]],
    fill,
    more,
  );
}

/** Flat strokes of light on water, denser toward the light. */
export function ripples(
  random: Random,
  box: [x: number, y: number, w: number, h: number],
  colour: string,
  count: number,
  opacity = 0.5,
): string {
  const [x, y, w, h] = box;
  return draw(count, () => {
    const t = random();
    const length = between(random, 14, 60) * (0.5 + t * 1.6);
    const cx = x + random() * w;
    return oval(cx, y + t * h, length, 1.4 + t * 3.4, colour, `opacity="${n(opacity * between(random, 0.4, 1))}"`);
  });
}

/** A house or block with windows, some lit. */
export function building(
  random: Random,
  x: number,
  foot: number,
  w: number,
  h: number,
  colours: { wall: string; shade: string; window: string; lit?: string; litShare?: number },
): string {
  const columns = Math.max(1, Math.floor(w / 34));
  const rows = Math.max(1, Math.floor(h / 52));
  const gap = w / columns;
  const windows = draw(columns * rows, (index) => {
    const lit = colours.lit !== undefined && random() < (colours.litShare ?? 0.4);
    const wx = x + (index % columns) * gap + gap * 0.3;
    const wy = foot - h + 20 + Math.floor(index / columns) * 50;
    const fill = lit && colours.lit ? colours.lit : colours.window;
    return path(`M${n(wx)} ${n(wy + 24)}v-16q${n(gap * 0.2)} -12 ${n(gap * 0.4)} 0v16Z`, fill);
  });
  return (
    rect(x, foot - h, w, h, colours.wall) +
    rect(x + w * 0.8, foot - h, w * 0.2, h, colours.shade) +
    rect(x - 3, foot - h - 7, w + 6, 9, colours.shade) +
    windows
  );
}

/** A row of houses of uneven height, with a dome or a tower now and then. */
export function skyline(
  random: Random,
  from: number,
  to: number,
  foot: number,
  heights: [number, number],
  colours: { walls: readonly string[]; shade: string; window: string; lit?: string; litShare?: number },
): string {
  let x = from;
  let out = '';
  while (x < to) {
    const w = between(random, 58, 128);
    const h = between(random, ...heights);
    const wall = pick(random, colours.walls);
    if (random() < 0.16)
      out += path(`M${n(x + 8)} ${n(foot - h)}a${n(w / 2 - 8)} ${n(w / 2 - 8)} 0 0 1 ${n(w - 16)} 0Z`, colours.shade);
    if (random() < 0.1)
      out +=
        rect(x + w * 0.4, foot - h - 70, 20, 74, wall) +
        poly(
          [
            [x + w * 0.4 - 5, foot - h - 68],
            [x + w * 0.4 + 10, foot - h - 104],
            [x + w * 0.4 + 25, foot - h - 68],
          ],
          colours.shade,
        );
    out += building(random, x, foot, w, h, { ...colours, wall });
    x += w - 4;
  }
  return out;
}

/** A bridge of round stone arches. */
export function archBridge(
  x: number,
  top: number,
  w: number,
  h: number,
  arches: number,
  colours: { face: string; shade: string; joint: string; through: string },
  random: Random,
): string {
  const span = w / arches;
  const arch = (index: number) => {
    const ax = x + index * span + span * 0.13;
    const aw = span * 0.74;
    return `M${n(ax)} ${n(top + h + 4)}V${n(top + h * 0.62)}A${n(aw / 2)} ${n(Math.min(aw / 2, h * 0.46))} 0 0 1 ${n(ax + aw)} ${n(top + h * 0.62)}V${n(top + h + 4)}Z`;
  };
  const body = `M${n(x - 60)} ${n(top + h)}V${n(top + 16)}Q${n(x + w / 2)} ${n(top - 34)} ${n(x + w + 60)} ${n(top + 16)}V${n(top + h)}Z${times(arches, arch).join('')}`;
  const depth = times(
    arches,
    (index) =>
      path(arch(index), colours.shade) + group(path(arch(index), colours.through), 'transform="translate(16 7)"'),
  ).join('');
  const joints = draw(150, () =>
    rect(
      x + random() * w,
      top + 14 + random() * h * 0.8,
      between(random, 14, 34),
      3,
      colours.joint,
      `opacity="${n(between(random, 0.2, 0.6))}"`,
    ),
  );
  const mask = `<clipPath id="stone${n(x)}"><path clip-rule="evenodd" d="${body}"/></clipPath>`.replaceAll('.0"', '"');
  const parapet = line(
    `M${n(x - 60)} ${n(top + 14)}Q${n(x + w / 2)} ${n(top - 36)} ${n(x + w + 60)} ${n(top + 14)}`,
    colours.joint,
    7,
  );
  return `<defs>${mask}</defs>${depth}${path(body, colours.face, 'fill-rule="evenodd"')}${group(joints, `clip-path="url(#stone${n(x).replace('.0', '')})"`)}${parapet}`;
}

/** A standing or walking figure, drawn as one silhouette. */
export function person(
  x: number,
  foot: number,
  h: number,
  coat: string,
  look: { skin?: string; hair?: string; walking?: boolean; scarf?: boolean; child?: boolean } = {},
): string {
  const { skin = '#C98F6B', hair = '#2A1D18' } = look;
  const head = h * (look.child ? 0.1 : 0.075);
  const neck = foot - h + head * 2;
  const stride = look.walking ? h * 0.12 : h * 0.05;
  const legs = line(
    `M${n(x)} ${n(foot - h * 0.45)}L${n(x - stride)} ${n(foot)}M${n(x)} ${n(foot - h * 0.45)}L${n(x + stride)} ${n(foot)}`,
    hair,
    h * 0.07,
  );
  const body = path(
    `M${n(x - h * 0.11)} ${n(neck + h * 0.05)}Q${n(x)} ${n(neck - h * 0.04)} ${n(x + h * 0.11)} ${n(neck + h * 0.05)}L${n(x + h * 0.13)} ${n(foot - h * 0.34)}H${n(x - h * 0.14)}Z`,
    coat,
  );
  const face = oval(x, foot - h + head, head * 0.86, head, skin);
  const top = look.scarf
    ? path(
        `M${n(x - head * 1.15)} ${n(neck + head * 0.7)}Q${n(x - head * 1.3)} ${n(foot - h - head * 0.3)} ${n(x)} ${n(foot - h - head * 0.15)}Q${n(x + head * 1.2)} ${n(foot - h)} ${n(x + head)} ${n(neck + head * 0.6)}L${n(x + head * 0.4)} ${n(neck - head * 0.3)}Q${n(x + head * 0.5)} ${n(foot - h + head * 0.6)} ${n(x - head * 0.2)} ${n(foot - h + head * 0.5)}Z`,
        hair,
      )
    : path(
        `M${n(x - head * 0.9)} ${n(foot - h + head)}a${n(head * 0.9)} ${n(head * 1.05)} 0 0 1 ${n(head * 1.8)} 0q${n(-head)} ${n(-head * 0.6)} ${n(-head * 1.8)} 0Z`,
        hair,
      );
  return legs + body + face + top;
}

/** A leafy tree of many brush dabs. */
export function tree(
  random: Random,
  x: number,
  foot: number,
  h: number,
  leaves: readonly string[],
  trunk: string,
): string {
  const crown = draw(46, (index) => {
    const angle = random() * Math.PI * 2;
    const reach = Math.sqrt(random()) * h * 0.32;
    return oval(
      x + Math.cos(angle) * reach,
      foot - h * 0.66 + Math.sin(angle) * reach * 0.86 + (index < 15 ? 14 : 0),
      h * 0.07,
      h * 0.055,
      leaves[Math.min(leaves.length - 1, Math.floor((index / 46) * leaves.length))] ?? trunk,
    );
  });
  return (
    path(
      `M${n(x - h * 0.035)} ${n(foot)}Q${n(x)} ${n(foot - h * 0.3)} ${n(x - h * 0.02)} ${n(foot - h * 0.6)}H${n(x + h * 0.03)}Q${n(x + h * 0.01)} ${n(foot - h * 0.3)} ${n(x + h * 0.05)} ${n(foot)}Z`,
      trunk,
    ) + crown
  );
}

/** A cypress or poplar. */
export const cypress = (x: number, foot: number, h: number, fill: string): string =>
  path(
    `M${n(x)} ${n(foot - h)}Q${n(x + h * 0.16)} ${n(foot - h * 0.4)} ${n(x + h * 0.06)} ${n(foot)}H${n(x - h * 0.06)}Q${n(x - h * 0.15)} ${n(foot - h * 0.4)} ${n(x)} ${n(foot - h)}Z`,
    fill,
  );

/** Reeds that lean together. */
export function reeds(
  random: Random,
  from: number,
  to: number,
  foot: number,
  heights: [number, number],
  colours: readonly string[],
  count: number,
): string {
  return draw(count, () => {
    const x = between(random, from, to);
    const h = between(random, ...heights);
    const lean = between(random, 8, 46);
    const colour = pick(random, colours);
    const head =
      random() < 0.3
        ? oval(x + lean, foot - h + 6, 5, 22, colour, `transform="rotate(14 ${n(x + lean)} ${n(foot - h)})"`)
        : '';
    return (
      line(
        `M${n(x)} ${n(foot)}Q${n(x + lean * 0.2)} ${n(foot - h * 0.6)} ${n(x + lean)} ${n(foot - h)}`,
        colour,
        between(random, 2.5, 6),
      ) + head
    );
  });
}

/** A flying bird: two wing strokes. */
export const bird = (x: number, y: number, size: number, colour: string): string =>
  path(
    `M${n(x - size)} ${n(y - size * 0.34)}Q${n(x - size * 0.4)} ${n(y - size * 0.5)} ${n(x)} ${n(y)}Q${n(x + size * 0.4)} ${n(y - size * 0.6)} ${n(x + size)} ${n(y - size * 0.22)}Q${n(x + size * 0.4)} ${n(y - size * 0.28)} ${n(x)} ${n(y + size * 0.18)}Q${n(x - size * 0.4)} ${n(y - size * 0.22)} ${n(x - size)} ${n(y - size * 0.34)}Z`,
    colour,
  );

/** Long thin clouds. */
export function clouds(
  { width, random }: Canvas,
  y: number,
  spread: number,
  colour: string,
  count: number,
  opacity = 0.6,
): string {
  return draw(count, () =>
    oval(
      random() * width,
      y + (random() - 0.5) * spread,
      between(random, 90, 320),
      between(random, 6, 20),
      colour,
      `opacity="${n(opacity * between(random, 0.4, 1))}"`,
    ),
  );
}
