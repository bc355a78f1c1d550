import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { getDb } from '@/db/client';
import { importFile } from '@/domain/transfer/commands';

export const importActor = { id: null, label: 'import', role: 'SYSTEM' } as const;

export type Fields = Record<string, unknown>;

/** A small article as a line of an import file has it. */
export function importRecord(id: string, more: Fields = {}): Fields {
  return { id, title: `خبر عن الميناء ${id}`, body: 'الفقرة الأولى.\nالفقرة الثانية.', ...more };
}

/** A folder for the files of a test file, and what imports lines or bytes through it. */
export function useImports() {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'warraq-import-'));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const pathOf = (name: string): string => join(folder, name);

  async function load(
    lines: (Fields | string)[] | Buffer,
    { strict = false, name = 'news.jsonl' }: { strict?: boolean; name?: string } = {},
  ) {
    const text = (line: Fields | string): string => (typeof line === 'string' ? line : JSON.stringify(line));
    await writeFile(pathOf(name), Buffer.isBuffer(lines) ? lines : lines.map(text).join('\n'));
    const refused: string[] = [];
    const result = await importFile(importActor, pathOf(name), {
      strict,
      onRefused: (line, why) => refused.push(`${line}: ${why}`),
    });
    return { result, refused };
  }
  return { load, pathOf };
}

/** All headlines, in the order of their ids outside. */
export async function importedTitles(): Promise<string[]> {
  const rows = await getDb().article.findMany({ orderBy: { externalId: 'asc' }, select: { title: true } });
  return rows.map(({ title }) => title);
}
