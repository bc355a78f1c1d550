import { linePitch, measureText, type TextStyle } from './draw-text';

const SIZES = [112, 96, 84, 76, 68, 62, 56, 50, 44];
const MAX_LINES = 4;

export type Box = { width: number; height: number };
export type FittedText = { text: string; style: TextStyle };

/**
 * Finds the largest size at which a headline fits the box in at most four lines, and evens out those lines. A text too
 * long for the smallest size is cut after a word.
 */
export async function fitHeadline(text: string, base: Omit<TextStyle, 'size'>, box: Box): Promise<FittedText> {
  for (const size of SIZES) {
    const style = { ...base, size, width: box.width };
    if (await fits(text, style, box)) return { text, style: await balance(text, style, box) };
  }
  const style = { ...base, size: SIZES.at(-1) ?? 44, width: box.width, breaksWords: true };
  return { text: await truncate(text, style, box), style };
}

async function fits(text: string, style: TextStyle, box: Box): Promise<boolean> {
  const { width, height } = await measureText(text, style);
  // The last line reaches from its highest letter to its lowest, which is less than the pitch and a half.
  const lines = linePitch(style) * (MAX_LINES - 1) + style.size * 1.35;
  return width <= box.width && height <= Math.min(box.height - style.size * 0.4, lines);
}

/** Narrows the lines while their number stays the same. */
async function balance(text: string, style: TextStyle, box: Box): Promise<TextStyle> {
  const { height } = await measureText(text, style);
  // The same lines with other breaks may be slightly taller or shorter.
  const tallest = height + linePitch(style) / 2;
  const found = await bisect(box.width * 0.4, box.width, async (width) => {
    const narrow = await measureText(text, { ...style, width });
    return narrow.width <= width && narrow.height <= tallest;
  });
  return { ...style, width: found };
}

/** Binary search between a failing and a passing value. */
async function bisect(fails: number, holds: number, test: (value: number) => Promise<boolean>): Promise<number> {
  let [low, high] = [fails, holds];
  while (high - low > 16) {
    const middle = Math.round((low + high) / 2);
    if (await test(middle)) high = middle;
    else low = middle;
  }
  return high;
}

async function truncate(text: string, style: TextStyle, box: Box): Promise<string> {
  const words = text.split(/\s+/);
  let [kept, tooMany] = [1, words.length + 1];
  while (tooMany - kept > 1) {
    const middle = (kept + tooMany) >> 1;
    if (await fits(truncatedTo(words, middle), style, box)) kept = middle;
    else tooMany = middle;
  }
  return truncatedTo(words, kept);
}

function truncatedTo(words: string[], count: number): string {
  return count >= words.length
    ? words.join(' ')
    : `${words
        .slice(0, count)
        .join(' ')
        .replace(/[،؛:,.]$/, '')}…`;
}
