import { parseJsonRecord } from '../record/json-record';
import { lineProblem, type Line } from '../source/read-lines';
import type { ReadItem } from '../record/types';
import type { Format, ReadContext } from './format';

/** One JSON object per line. */
export const jsonLines: Format = {
  name: 'JSON Lines',
  // Looks at all of the first lines, since the very first may be the bad one.
  matches: (head) => head.split('\n').some((line) => line.trimStart().startsWith('{')),
  read: readJsonLines,
};

async function* readJsonLines(lines: AsyncIterable<Line>, { now }: ReadContext): AsyncGenerator<ReadItem> {
  for await (const line of lines) {
    if ('problem' in line) yield { ok: false, line: line.number, why: lineProblem(line.problem) };
    else if (line.text.trim() !== '') yield readLine(line.number, line.text, now);
  }
}

function readLine(line: number, text: string, now: Date): ReadItem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, line, why: 'the line is not valid JSON' };
  }
  const record = parseJsonRecord(value, now);
  return record.ok
    ? { ok: true, line, record: record.value }
    : { ok: false, line, why: record.detail ?? 'the record cannot be read' };
}
