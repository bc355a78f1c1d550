import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { diskStorage } from '@/domain/media/disk-storage';
import { importFile } from '@/domain/transfer/commands';
import { generatedLines } from '@/domain/transfer/generate-articles';
import { useDatabase, useSecondDatabase } from '@/test/database/use-database';
import { createPublished } from '@/test/factories/article';
import { createImage } from '@/test/factories/media';
import { createSection } from '@/test/factories/section';
import { createBackup } from './create-backup';
import { restoreBackup } from './restore-backup';

useDatabase();
const secondUrl = useSecondDatabase();
const firstUrl = (): string => process.env['DATABASE_URL'] ?? '';
const actor = { id: null, label: 'test', role: 'SYSTEM' } as const;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-backup-'));
  file = join(folder, 'site.tar.gz');
});
afterEach(() => rm(folder, { recursive: true }));

const media = (name: string) => diskStorage(join(folder, name));

/** Creates articles with all related rows, a picture with two of its three files, and text that COPY must escape. */
async function fill(): Promise<void> {
  const lines = join(folder, 'articles.jsonl');
  await writeFile(lines, [...generatedLines({ count: 60, seed: '3' })].join(''));
  await importFile(actor, lines);
  const image = await createImage({ caption: 'سطر\nوآخر\tوشرطة \\N مائلة' });
  await createPublished({ leadMediaId: image.id });
  await media('media').put(image.originalKey, Buffer.alloc(70_000, 7));
  await media('media').put(`${image.hash}/640.webp`, new Uint8Array());
}

const backUp = () => createBackup(file, { databaseUrl: firstUrl(), media: media('media') });
const restore = (replace = false) => restoreBackup(file, { databaseUrl: secondUrl(), media: media('second'), replace });

it('brings every row, counter and file into another database', async () => {
  await fill();
  expect(await backUp()).toMatchObject({ files: 2, missing: 1 });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await restore()).toMatchObject({ files: 2 });
  const before = await everything(firstUrl());
  expect(Object.keys(before).length).toBeGreaterThan(40);
  expect(before['article']?.length).toBeGreaterThan(60);
  expect(await everything(secondUrl())).toEqual(before);
  const [image] = await getDb().media.findMany();
  expect(await media('second').read(image?.originalKey ?? '')).toEqual(Buffer.alloc(70_000, 7));
  // Triggers and keys work again, and the next article takes the next number.
  const [next] = await ask(
    secondUrl(),
    "INSERT INTO article (id, slug, title, body, updated_at) VALUES (gen_random_uuid(), 's', 't', '{}', now()) RETURNING ordinal",
  );
  expect(Number(next?.['ordinal'])).toBeGreaterThan(
    Math.max(...(await getDb().article.findMany()).map(({ ordinal }) => ordinal)),
  );
  await expect(ask(secondUrl(), 'UPDATE article SET section_id = gen_random_uuid()')).rejects.toThrow(/foreign key/);
});

it('is a consistent snapshot, whatever is written meanwhile', async () => {
  const section = await createSection();
  const article = await createPublished({ sectionId: section.id });
  const source = { databaseUrl: firstUrl(), media: null };
  let isWritten: Promise<unknown> | undefined;
  await createBackup(file, {
    ...source,
    onProgress: () =>
      (isWritten ??= createPublished().then(() => getDb().article.delete({ where: { id: article.id } }))),
  });
  await isWritten;
  await restore();
  expect(await ask(secondUrl(), 'SELECT id FROM article')).toEqual([{ id: article.id }]);
});

it('leaves a database with data alone, unless `replace` is set', async () => {
  await createSection();
  await backUp();
  await ask(
    secondUrl(),
    "INSERT INTO section (id, slug, name, updated_at) VALUES (gen_random_uuid(), 'kept', 'kept', now())",
  );
  await expect(restore()).rejects.toThrow(/not empty/);
  expect(await ask(secondUrl(), 'SELECT slug FROM section')).toEqual([{ slug: 'kept' }]);
  await restore(true);
  expect(await everything(secondUrl())).toEqual(await everything(firstUrl()));
});

/** A backup of a filled site, made once: every case damages its own copy. */
let intact: Buffer | undefined;
async function makeIntact(): Promise<Buffer> {
  await createSection({ slug: 'kept-slug' });
  await fill();
  await backUp();
  return readFile(file);
}

it.each([
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 20)],
  ['cut off at the manifest', (bytes: Buffer) => gzipSync(gunzipSync(bytes).subarray(0, -6_000))],
  ['with another letter in a row', (bytes: Buffer) => gzipSync(replaced(gunzipSync(bytes), 'kept-slug', 'lost-slug'))],
  ['with one bit turned', (bytes: Buffer) => flipped(bytes)],
  [
    'of another version',
    (bytes: Buffer) => gzipSync(replaced(gunzipSync(bytes), '"20261122000000_first"', '"20261122000000_other"')),
  ],
  ['that is none', () => Buffer.from('{"title":"خبر"}')],
])('writes nothing of a file that is %s', async (_name, damage) => {
  intact ??= await makeIntact();
  await writeFile(file, damage(Buffer.from(intact)));
  const before = await everything(secondUrl());
  await expect(restore(true)).rejects.toThrow(/damaged|not as it was saved|no backup|version/);
  expect(await everything(secondUrl())).toEqual(before);
  expect(await stat(join(folder, 'second')).catch(() => null)).toBeNull();
});

it('leaves no file behind when it cannot be finished', async () => {
  const broken = { ...media('media'), sizeOf: () => Promise.reject(new Error('the disk is gone')) };
  await createImage();
  await expect(createBackup(file, { databaseUrl: firstUrl(), media: broken })).rejects.toThrow('the disk is gone');
  expect(await stat(`${file}.part`).catch(() => null)).toBeNull();
  // Breaks in the middle of a table larger than the connection's buffers.
  await getDb()
    .$executeRaw`INSERT INTO setting (key, value, updated_at) SELECT n, to_jsonb(repeat(md5(n::text), 2000)), now() FROM generate_series(1, 600) AS n`;
  const onProgress = (): never => {
    throw new Error('the disk is gone');
  };
  await expect(createBackup(file, { databaseUrl: firstUrl(), media: null, onProgress })).rejects.toThrow(
    'the disk is gone',
  );
  expect(await stat(file).catch(() => null)).toBeNull();
  expect(await stat(`${file}.part`).catch(() => null)).toBeNull();
});

/** Every row of every table as text. */
function everything(url: string): Promise<Record<string, string[]>> {
  return connected(url, async (client) => {
    const tables = await client.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1",
    );
    const all: Record<string, string[]> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
      all[name] = rows.map(({ row }) => row);
    }
    return all;
  });
}

function ask(url: string, query: string): Promise<Record<string, string>[]> {
  return connected(url, async (client) => (await client.query<Record<string, string>>(query)).rows);
}

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function replaced(bytes: Buffer, from: string, to: string): Buffer {
  const at = bytes.indexOf(from);
  if (at === -1) throw new Error(`${from} is not in it`);
  bytes.write(to, at);
  return bytes;
}

function flipped(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return bytes;
}
