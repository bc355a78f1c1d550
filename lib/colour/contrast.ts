/** The contrast of two colours, `#rrggbb`, from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/**
 * The colour with its hue, as light or dark as it must be to reach a contrast of `minimum` on each of the papers; itself when
 * it does already.
 */
export function readableOn(colour: string, papers: readonly string[], minimum = 4.5): string {
  const reads = (candidate: string) => papers.every((paper) => contrastRatio(candidate, paper) >= minimum);
  const towards = papers.some((paper) => luminance(paper) > 0.18) ? 0 : 255;
  for (let step = 0; step <= 100; step += 1) {
    const candidate = mix(colour, towards, step / 100);
    if (reads(candidate)) return candidate;
  }
  return towards === 0 ? '#000000' : '#ffffff';
}

/** Mixes a colour with black (0) or white (255). */
function mix(colour: string, towards: 0 | 255, share: number): string {
  const parts = channels(colour).map((part) => Math.round(part + (towards - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((part) => part / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
