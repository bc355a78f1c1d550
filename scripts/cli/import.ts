import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { drainRelatedQueue } from '@/domain/related/queue/queue';
import { importFile, type ImportOptions } from '@/domain/transfer/commands';
import { formatNames } from '@/domain/transfer/formats/detect';
import type { ImportCounts } from '@/domain/transfer/record/types';
import { UsageError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions } from '@/scripts/cli/options';
import { describeProgress } from '@/scripts/cli/progress-text';
import { reportRelatedProgress } from '@/scripts/cli/related';

export const name = 'import';
export const summary = 'brings articles in from files, or from every file of a folder';
export const help = `warraq import FILE… [--strict]

Formats, told apart by content: ${formatNames().join(', ')}; compressed with gzip or not; UTF-8, UTF-16 or Windows-1256.
A FILE may be a folder: its files that can be imported are (not those of folders within).

A line of JSON Lines: { "id"?, "title", "body", "standfirst"?, "dateline"?, "section"?, "topics"?, "authors"?, "thread"?,
"date"?, "source"?, "related"?, "document"?, "status"? }. Dates are ISO 8601, UTC where they do not say; without one the article is of now. Of
HTML the text is kept and nothing else; "document" is the whole body as \`export\` writes it; "status": "draft" keeps it from readers. Sections, topics, authors and threads are found by name or slug, or made.

Importing again changes nothing but what has changed in the file. A bad record is named (FILE:LINE: why) and left out,
as is the second of two with one id.

A file that is damaged (a compressed one that is cut off, UTF-16 that breaks off in the middle) is refused whole: it is read
to its end once before anything is written.

  --strict   refuse a whole file for one bad record, and leave the database as it was

Exit code 0 when every file was read to its end (records may have been left out), 1 when one was refused.`;

const ACTOR = { id: null, label: 'import', role: 'SYSTEM' } as const;

/** Imports each file in turn; a rejected file does not stop the others. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(argv, { strict: { type: 'boolean' } });
  if (positionals.length === 0) throw new UsageError('name at least one FILE');
  let refused = false;
  for (const path of positionals) {
    const inFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
    for (const file of inFolder ? await filesOf(path) : [path]) {
      const done = await importOne(file, { strict: values.strict ?? false }, io);
      if (done === 'unknown' && inFolder) io.note(`${file}: passed over`);
      else if (done !== 'done') refused = true;
    }
  }
  await drainRelatedQueue({ limit: Infinity, onProgress: reportRelatedProgress(io) });
  return refused ? 1 : 0;
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.')).map((entry) => entry.name);
  return names.sort().map((name) => join(folder, name));
}

async function importOne(
  file: string,
  { strict }: { strict: boolean },
  io: Io,
): Promise<'done' | 'refused' | 'unknown'> {
  const started = performance.now();
  const options: ImportOptions = {
    strict,
    onRefused: (line, why) => io.note(`${file}:${line}: ${why}`),
    onProgress: ({ share, counts }) =>
      io.progress(`${file}: ${describeProgress(share, counts, performance.now() - started)}`),
  };
  const result = await importFile(ACTOR, file, options);
  if (result.ok) {
    io.out(`${file}: ${describeCounts(result.value, performance.now() - started)}`);
    return 'done';
  }
  io.note(`${file}: ${result.detail ?? result.reason}`);
  return result.reason === 'unknown-format' ? 'unknown' : 'refused';
}

function describeCounts({ created, updated, unchanged, refused }: ImportCounts, elapsedMs: number): string {
  return `${created} created, ${updated} updated, ${unchanged} unchanged, ${refused} left out (${(elapsedMs / 1000).toFixed(1)} s)`;
}
