import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useDatabase } from '@/test/database/use-database';
import { rotateBackups } from './rotate-backups';

useDatabase();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-kept-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('keeps the newest backups and all other files', async () => {
  await writeFile(join(folder, 'a-note.txt'), 'kept');
  for (const day of [1, 2, 3, 4]) await rotateBackups(join(folder), 2, new Date(Date.UTC(2026, 0, day, 3, 17, 5)));
  expect((await readdir(folder)).sort()).toEqual([
    'a-note.txt',
    'warraq-20260103T031705Z.tar.gz',
    'warraq-20260104T031705Z.tar.gz',
  ]);
});

it('removes nothing when it cannot write', async () => {
  const before = (await readdir(folder)).sort();
  await expect(rotateBackups(folder, 1, new Date(Date.UTC(2026, 0, 4, 3, 17, 5)))).rejects.toThrow(/already/);
  expect((await readdir(folder)).sort()).toEqual(before);
});
