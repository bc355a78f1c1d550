import { parse } from 'csv-parse/sync';
import { ok, refuse, type Result } from '@/lib/result';
import { type RedirectInput, redirectSchema } from './schema';
import { MAX_CSV_BYTES } from './types';

export const MAX_CSV_LINES = 10_000;
const SHOWN_FAULTS = 5;

export type RedirectLine = { line: number; redirect: RedirectInput };

/**
 * The redirects of a CSV file (RFC 4180; commas, semicolons or tabs) with the columns `from`, `to`, `kind` and `prefix`, of
 * which the last two may be missing. Rejects the whole file when a line is wrong, and names the first few.
 */
export function readRedirectCsv(text: string): Result<RedirectLine[], 'bad-csv'> {
  if (Buffer.byteLength(text) > MAX_CSV_BYTES) return refuse('bad-csv', `more than ${MAX_CSV_BYTES / 1_000} KB`);
  const rows = parseRows(text);
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return refuse('bad-csv', 'no line');
  if (rows.value.length > MAX_CSV_LINES) return refuse('bad-csv', `more than ${MAX_CSV_LINES} lines`);
  const lines: RedirectLine[] = [];
  const faults: string[] = [];
  const seen = new Map<string, number>();
  for (const { record, info } of rows.value) {
    const parsed = redirectSchema.safeParse(toInput(record));
    const again = parsed.success ? seen.get(parsed.data.from) : undefined;
    if (!parsed.success) faults.push(faultAt(info.lines, record['from']));
    else if (again !== undefined) faults.push(faultAt(info.lines, `${parsed.data.from} = ${again}`));
    else {
      seen.set(parsed.data.from, info.lines);
      lines.push({ line: info.lines, redirect: parsed.data });
    }
    if (faults.length === SHOWN_FAULTS) break;
  }
  return faults.length > 0 ? refuse('bad-csv', faults.join(' · ')) : ok(lines);
}

type Row = { record: Record<string, string>; info: { lines: number } };

function parseRows(text: string): Result<Row[], 'bad-csv'> {
  try {
    const rows: Row[] = parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: [',', ';', '\t'],
      info: true,
      max_record_size: 5_000,
      skip_empty_lines: true,
      trim: true,
    });
    const columns = Object.keys(rows[0]?.record ?? { from: '', to: '' });
    if (!columns.includes('from') || !columns.includes('to')) return refuse('bad-csv', '1: from,to');
    return ok(rows);
  } catch (error) {
    return refuse('bad-csv', error instanceof Error ? error.message : String(error));
  }
}

/** Where a fault is, in figures and the file's own words: the desk says the rest in its language. */
export function faultAt(line: number, from = ''): string {
  return `${line} (${from.slice(0, 100)})`;
}

const kindNames: Record<string, RedirectInput['kind']> = {
  '': 'PERMANENT',
  permanent: 'PERMANENT',
  '301': 'PERMANENT',
  '308': 'PERMANENT',
  temporary: 'TEMPORARY',
  '302': 'TEMPORARY',
  '307': 'TEMPORARY',
  gone: 'GONE',
  '410': 'GONE',
};

function toInput({ from, to = '', kind = '', prefix = '' }: Row['record']) {
  const known = kindNames[kind.toLowerCase()];
  return { from, to, kind: known ?? kind, isPrefix: /^(?:yes|true|1)$/i.test(prefix) };
}
