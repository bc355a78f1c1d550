import { isUtf8 } from 'node:buffer';

/** A longer line is reported and skipped; it is never held in memory. */
export const MAX_LINE_BYTES = 10 * 1024 * 1024;

export type Line = { number: number; text: string } | { number: number; problem: 'too-long' | 'not-utf-8' };

const LINE_FEED = 0x0a;

/**
 * The lines of a UTF-8 stream, without their ends (LF or CRLF). A line over `limit` bytes, or with bytes that are not
 * UTF-8, yields a problem instead and reading goes on. Holds one line at most.
 */
export async function* readLines(chunks: AsyncIterable<Uint8Array>, limit = MAX_LINE_BYTES): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  const keep = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const finish = (): Line => {
    const line = toLine(++number, parts, size > limit);
    parts = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      keep(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    keep(chunk.subarray(start));
  }
  if (size > 0) yield finish();
}

function toLine(number: number, parts: Uint8Array[], tooLong: boolean): Line {
  if (tooLong) return { number, problem: 'too-long' };
  const bytes = Buffer.concat(parts);
  // Checking and then decoding is several times as fast in Node as a strict TextDecoder.
  if (!isUtf8(bytes)) return { number, problem: 'not-utf-8' };
  const text = bytes.toString('utf8');
  return { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
}

/** The message for a line that could not be read. */
export function lineProblem(problem: 'too-long' | 'not-utf-8', limit = MAX_LINE_BYTES): string {
  return problem === 'too-long'
    ? `the line is longer than ${Math.round(limit / 1024 / 1024)} MB`
    : 'the line is not valid UTF-8';
}
