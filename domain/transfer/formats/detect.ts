import type { Line } from '../source/read-lines';
import type { Format } from './format';
import { jsonLines } from './json-lines';
import { savedPage } from './saved-page';

/** Every format, in the order they are tried. To add one, write a file here and add it to this list. */
const FORMATS: Format[] = [savedPage, jsonLines];

const HEAD_LINES = 10;
const HEAD_LETTERS = 8_000;

export type DetectedFormat = { format: Format | null; lines: AsyncIterable<Line> };

/**
 * Detects the format from the first lines, and returns an iterator over all lines. `format` is null when none matches.
 */
export async function detectFormat(lines: AsyncGenerator<Line>): Promise<DetectedFormat> {
  const first: Line[] = [];
  let letters = 0;
  while (first.length < HEAD_LINES && letters < HEAD_LETTERS) {
    const next = await lines.next();
    if (next.done) break;
    first.push(next.value);
    letters += 'text' in next.value ? next.value.text.length : 0;
  }
  const head = first.map((line) => ('text' in line ? line.text.slice(0, HEAD_LETTERS) : '')).join('\n');
  return { format: FORMATS.find((format) => format.matches(head)) ?? null, lines: prepend(first, lines) };
}

/** The names of the formats, for the command's help. */
export function formatNames(): string[] {
  return FORMATS.map((format) => format.name);
}

async function* prepend(first: Line[], rest: AsyncGenerator<Line>): AsyncGenerator<Line> {
  try {
    yield* first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
