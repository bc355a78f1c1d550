import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { createSection } from '@/test/factories/section';
import { useDatabase } from '@/test/database/use-database';
import { importFile } from './commands';

useDatabase();

const actor = { id: null, label: 'import', role: 'SYSTEM' } as const;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Fields = Record<string, unknown>;
const record = (id: string, more: Fields = {}): Fields => ({
  id,
  title: `خبر عن الميناء ${id}`,
  body: 'الفقرة الأولى.\nالفقرة الثانية.',
  ...more,
});

async function load(lines: (Fields | string)[] | Buffer, options: { strict?: boolean; name?: string } = {}) {
  const path = join(folder, options.name ?? 'news.jsonl');
  await writeFile(
    path,
    Buffer.isBuffer(lines)
      ? lines
      : lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'),
  );
  const refused: string[] = [];
  const result = await importFile(actor, path, {
    strict: options.strict ?? false,
    onRefused: (line, why) => refused.push(`${line}: ${why}`),
  });
  return { result, refused };
}

const titles = async () =>
  (await getDb().article.findMany({ orderBy: { externalId: 'asc' }, select: { title: true } })).map(
    ({ title }) => title,
  );

describe('JSON Lines', () => {
  it('publishes an article with all it was given', async () => {
    const section = await createSection({ name: 'الاقتصاد', slug: 'economy' });
    const given = {
      standfirst: 'موجز الخبر.',
      dateline: 'الميناء - وكالات',
      section: 'economy',
      topics: ['أسعار الخُبز', 'الموانئ', 'اسعار الخبز'],
      authors: ['هدى الصياد', 'نادر البحري'],
      thread: 'ملف الميناء',
      date: '2024-03-05T10:00:00+02:00',
      source: 'وكالة المنارة',
      unknown: { kept: 'no' },
    };
    expect((await load([record('a-1', given)])).result).toEqual({
      ok: true,
      value: { created: 1, updated: 0, unchanged: 0, refused: 0 },
    });
    const article = await getDb().article.findUniqueOrThrow({
      where: { externalId: 'a-1' },
      include: {
        thread: true,
        topics: { include: { topic: true }, orderBy: { position: 'asc' } },
        authors: { include: { author: true }, orderBy: { position: 'asc' } },
        revisions: true,
      },
    });
    const moment = new Date('2024-03-05T08:00:00Z');
    expect(article).toMatchObject({
      status: 'PUBLISHED',
      publishedAt: moment,
      firstPublishedAt: moment,
      contentUpdatedAt: null,
      slug: 'خبر-عن-الميناء-a-1',
      standfirst: given.standfirst,
      dateline: given.dateline,
      source: given.source,
      sectionId: section.id,
      wordCount: 4,
      text: 'الفقرة الأولى.\nالفقرة الثانية.',
      thread: { title: given.thread },
    });
    expect(article.topics.map(({ topic }) => topic.name)).toEqual(['أسعار الخُبز', 'الموانئ']);
    expect(article.authors.map(({ author }) => author.name)).toEqual(given.authors);
    expect(article.revisions).toMatchObject([
      { number: 1, content: { title: article.title, body: article.body, sectionId: section.id } },
    ]);
  });

  it('names bad lines and leaves them out', async () => {
    const { result, refused } = await load([
      record('1'),
      '{"id":"2","title":"مقطوع',
      '[1, 2]',
      record('4', { title: '  ' }),
      { id: '5', title: 'بلا متن' },
      record('6', { body: '\n \n' }),
      record('7', { title: 'س'.repeat(501) }),
      record('8', { date: '2024-02-30' }),
      record('9', { date: '2199-01-01' }),
      record('10', { topics: [1] }),
      '',
      record('12'),
      record('1', { title: 'مكرر' }),
      record('14\u0000'),
      '{"__proto__":{"title":"س"},"body":"ص"}',
    ]);
    expect(refused).toEqual([
      '2: the line is not valid JSON',
      '3: the line is not a JSON object',
      '4: the title is empty',
      '5: the body is missing',
      '6: the body is empty',
      '7: the title is longer than 500 letters',
      '8: there is no date «2024-02-30»',
      '9: the date «2199-01-01» is in the future',
      expect.stringMatching(/^10: the topics is not of the right kind/),
      '13: the id «1» came before in this file',
      '14: the id holds control characters',
      '15: the title is missing',
    ]);
    expect(result).toEqual({ ok: true, value: { created: 2, updated: 0, unchanged: 0, refused: 12 } });
    expect(await titles()).toEqual(['خبر عن الميناء 1', 'خبر عن الميناء 12']);
  });

  it('refuses the whole file when strict, and leaves the database as it was', async () => {
    const good = Array.from({ length: 700 }, (_, index) => record(`s-${index}`, { section: 'قسم جديد' }));
    const { result, refused } = await load([...good, '{'], { strict: true });
    expect(result).toMatchObject({ ok: false, reason: 'bad-records' });
    expect(refused).toEqual(['701: the line is not valid JSON']);
    expect(await getDb().article.count()).toBe(0);
    expect(await getDb().section.count()).toBe(0);
    expect(await getDb().auditEvent.count()).toBe(0);
    expect((await load(good, { strict: true })).result).toMatchObject({ ok: true, value: { created: 700 } });
  });

  it('changes nothing when it comes again, and only what changed when something did', async () => {
    const lines = [
      record('x', { topics: ['الموانئ'] }),
      { title: 'بلا معرّف', body: 'متن.', source: 'المنارة' },
      record('ahead', { date: new Date(Date.now() + 3_600_000).toISOString() }),
    ];
    await load(lines);
    const before = await getDb().article.findMany({
      orderBy: { id: 'asc' },
      include: { topics: true, revisions: true },
    });
    expect(before).toHaveLength(3);
    expect(before.every(({ publishedAt }) => publishedAt !== null && publishedAt <= new Date())).toBe(true);
    expect((await load(lines)).result).toMatchObject({ ok: true, value: { created: 0, updated: 0, unchanged: 3 } });
    expect(
      await getDb().article.findMany({ orderBy: { id: 'asc' }, include: { topics: true, revisions: true } }),
    ).toEqual(before);
    const changed = record('x', { title: 'عنوان أصح', body: 'متن جديد.' });
    expect((await load([changed])).result).toMatchObject({ ok: true, value: { updated: 1 } });
    const after = await getDb().article.findUniqueOrThrow({
      where: { externalId: 'x' },
      include: { topics: true, revisions: { orderBy: { number: 'asc' } } },
    });
    expect(after).toMatchObject({
      title: 'عنوان أصح',
      text: 'متن جديد.',
      version: 2,
      publicId: before[0]?.publicId,
      publishedAt: before[0]?.publishedAt,
    });
    expect(after.topics).toHaveLength(1);
    expect(after.revisions.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('keeps what editors did here, and does not bring back what was withdrawn', async () => {
    await load([record('e'), record('w')]);
    const section = await createSection();
    await getDb().article.update({
      where: { externalId: 'e' },
      data: { title: 'عنوان المحرر', kicker: 'خاص', sectionId: section.id },
    });
    await getDb().article.update({
      where: { externalId: 'w' },
      data: { status: 'WITHDRAWN', withdrawnAt: new Date() },
    });
    await load([record('e'), record('w', { body: 'متن آخر.' })]);
    expect(await getDb().article.findUnique({ where: { externalId: 'e' } })).toMatchObject({
      title: 'عنوان المحرر',
      kicker: 'خاص',
    });
    expect(await getDb().article.findUnique({ where: { externalId: 'w' } })).toMatchObject({
      status: 'WITHDRAWN',
      text: 'متن آخر.',
    });
    await load([record('e', { body: 'متن آخر.' })]);
    expect(await getDb().article.findUnique({ where: { externalId: 'e' } })).toMatchObject({
      kicker: 'خاص',
      sectionId: section.id,
      text: 'متن آخر.',
    });
  });

  it('stores hostile markup as text alone', async () => {
    await load([
      record('h', {
        title: '<img src=x onerror=alert(1)>عنوان',
        body: '<p>نص<script>alert(2)</script></p><p>&lt;b&gt;</p>',
        section: '<b>قسم</b>',
      }),
    ]);
    const article = await getDb().article.findUniqueOrThrow({ where: { externalId: 'h' }, include: { section: true } });
    expect(article).toMatchObject({ title: 'عنوان', text: 'نص\n<b>', section: { name: 'قسم' } });
    expect(JSON.stringify(article)).not.toMatch(/alert|onerror/);
  });

  it('names a line of 50 MB and goes on, without holding it', async () => {
    const long = Buffer.from(
      `${JSON.stringify(record('1'))}\n{"title":"${'س'.repeat(25 * 1024 * 1024)}"}\n${JSON.stringify(record('3'))}\n`,
    );
    const path = join(folder, 'long.jsonl.gz');
    await writeFile(path, gzipSync(long, { level: 1 }));
    const refused: string[] = [];
    const result = await importFile(actor, path, { onRefused: (line, why) => refused.push(`${line}: ${why}`) });
    expect(refused).toEqual(['2: the line is longer than 10 MB']);
    expect(result).toMatchObject({ ok: true, value: { created: 2, refused: 1 } });
  });

  it('converts UTF-16 and Windows-1256, and names what it cannot read', async () => {
    const byte = new Map(
      Array.from({ length: 256 }, (_, code) => [new TextDecoder('windows-1256').decode(Uint8Array.of(code)), code]),
    );
    const line = JSON.stringify(record('cp', { title: 'صحيفة قديمة كتبت بترميز قديم' }));
    await load(Buffer.from([...line].map((letter) => byte.get(letter) ?? 63)));
    await load(Buffer.from(`\uFEFF${JSON.stringify(record('utf16', { title: 'صحيفة أخرى' }))}`, 'utf16le'));
    expect(await titles()).toEqual(['صحيفة قديمة كتبت بترميز قديم', 'صحيفة أخرى']);
    expect((await load(Buffer.from([1, 2, 3, 0]))).result).toMatchObject({ ok: false, reason: 'unknown-format' });
    expect((await load(['سطر بلا معنى'])).result).toMatchObject({ ok: false, reason: 'unknown-format' });
    expect((await load(gzipSync(JSON.stringify(record('cut'))).subarray(0, 60))).result).toMatchObject({
      ok: false,
      reason: 'unreadable',
    });
    expect(await importFile(actor, join(folder, 'missing.jsonl'))).toMatchObject({
      ok: false,
      reason: 'unreadable',
      detail: 'there is no such file',
    });
  });

  it.each([
    ['cut off', (whole: Buffer) => gzipSync(whole).subarray(0, -2_000)],
    ['damaged in the middle', (whole: Buffer) => flipped(gzipSync(whole))],
    ['with a wrong checksum', (whole: Buffer) => withoutChecksum(gzipSync(whole))],
    [
      'that stops being UTF-16',
      (whole: Buffer) =>
        Buffer.concat([Buffer.from(`\uFEFF${whole.toString()}`, 'utf16le'), Buffer.from([0x00, 0xd8, 0x0a, 0x00])]),
    ],
  ])('leaves the database as it was when a file is %s', async (_name, damage) => {
    const lines = Array.from({ length: 1_500 }, (_, index) =>
      JSON.stringify(record(`d-${index}`, { body: `متن ${Math.sin(index)}`, section: 'قسم جديد' })),
    );
    expect((await load(damage(Buffer.from(lines.join('\n'))))).result).toMatchObject({
      ok: false,
      reason: 'unreadable',
    });
    expect(await getDb().article.count()).toBe(0);
    expect(await getDb().section.count()).toBe(0);
  });

  it('is for administrators, and writes what it did', async () => {
    expect(await importFile({ id: 'u', label: 'u', role: 'EDITOR' }, 'x')).toEqual({ ok: false, reason: 'forbidden' });
    await load([record('1'), record('2')]);
    expect(await getDb().auditEvent.findMany()).toMatchObject([
      { action: 'article.import', actorLabel: 'import', targetId: 'news.jsonl', summary: '2 created, 0 updated' },
    ]);
  });

  it('lets two imports of one file run at once', async () => {
    const lines = Array.from({ length: 1_200 }, (_, index) =>
      record(`p-${index}`, { topics: [`موضوع ${index % 40}`] }),
    );
    await load(lines.slice(0, 1), { name: 'first.jsonl' });
    const [one, two] = await Promise.all([load(lines), load(lines, { name: 'same.jsonl' })]);
    const created = [one, two].map(({ result }) => (result.ok ? result.value.created : -1));
    expect(created[0] ?? 0).toBeGreaterThanOrEqual(0);
    expect((created[0] ?? 0) + (created[1] ?? 0)).toBe(1_199);
    expect(await getDb().topic.count()).toBe(40);
  });
});

function flipped(bytes: Buffer): Buffer {
  const at = Math.floor(bytes.length * 0.9);
  return bytes.fill(0xaa, at, at + 16);
}

function withoutChecksum(bytes: Buffer): Buffer {
  return bytes.fill(0, bytes.length - 8, bytes.length - 4);
}
