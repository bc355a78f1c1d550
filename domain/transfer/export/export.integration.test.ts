import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { ArticleDocument } from '@/domain/articles/document/types';
import { useDatabase } from '@/test/database/use-database';
import { createDraft, createPublished } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { importFile } from '../commands';
import { exportFile } from './export-file';

useDatabase();
const actor = { id: null, label: 'test', role: 'SYSTEM' } as const;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'warraq-export-'));
});
afterAll(() => rm(folder, { recursive: true }));

const text = (words: string) => ({ type: 'text' as const, text: words });
const body: ArticleDocument = {
  type: 'doc',
  version: 1,
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [text('عنوان داخلي')] },
    { type: 'paragraph', content: [text('نص '), { ...text('غليظ'), marks: [{ type: 'strong' }] }] },
  ],
};

/** One imported with everything a record may hold, three written here, and what readers cannot see. */
async function fill(): Promise<void> {
  const full = {
    id: 'ext-1',
    title: 'خبر عن الميناء',
    body: 'الأولى.\nالثانية.',
    standfirst: 'موجز',
    dateline: 'الميناء - وكالات',
    section: 'الاقتصاد',
    topics: ['الخبز', 'الموانئ'],
    authors: ['هدى الصياد'],
    thread: 'ملف الميناء',
    date: '2024-03-05T08:00:00Z',
    source: 'المنارة',
    related: ['خبر لم يأت', 'ext-9'],
  };
  await writeFile(join(folder, 'in.jsonl'), JSON.stringify(full));
  await importFile(actor, join(folder, 'in.jsonl'));
  const section = await createSection({ name: 'السياسة', slug: 'politics' });
  await createPublished({ title: 'كُتب هنا', sectionId: section.id, body, text: 'عنوان داخلي\nنص غليظ' });
  await createPublished({ title: 'ما معنى <b> في الصفحة؟ &amp;' });
  await createPublished({ title: 'بعد غد', publishedAt: new Date(Date.now() + 172_800_000) });
  await createDraft({ title: 'مسودة' });
}

const stored = () =>
  getDb().article.findMany({
    orderBy: { title: 'asc' },
    select: {
      title: true,
      standfirst: true,
      dateline: true,
      body: true,
      source: true,
      publishedAt: true,
      status: true,
      section: { select: { name: true } },
      thread: { select: { title: true } },
      topics: { select: { topic: { select: { name: true } } }, orderBy: { position: 'asc' } },
      authors: { select: { author: { select: { name: true } } }, orderBy: { position: 'asc' } },
      relatedHeadlines: { select: { headline: true, matchKey: true }, orderBy: { position: 'asc' } },
    },
  });

it.each(['out.jsonl', 'out.jsonl.gz'])('gives the same articles when it is imported again (%s)', async (name) => {
  await fill();
  const before = (await stored()).filter(
    ({ status, publishedAt }) => status === 'PUBLISHED' && publishedAt !== null && publishedAt < new Date(),
  );
  const path = join(folder, name);
  expect(await exportFile(actor, path)).toEqual({ ok: true, value: 3 });
  await getDb().article.deleteMany();
  await getDb().section.deleteMany();
  expect(await importFile(actor, path)).toEqual({
    ok: true,
    value: { created: 3, updated: 0, unchanged: 0, refused: 0 },
  });
  expect(await stored()).toEqual(before);
});

it('changes nothing where it came from', async () => {
  await fill();
  const path = join(folder, 'same.jsonl');
  expect(await exportFile(actor, path, { all: true })).toEqual({ ok: true, value: 5 });
  const rows = await getDb().article.findMany({ orderBy: { id: 'asc' }, include: { revisions: true } });
  const result = await importFile(actor, path);
  // The one of the day after tomorrow: an import publishes at once, and refuses what is to come.
  expect(result).toMatchObject({ ok: true, value: { created: 0, refused: 1 } });
  expect((await getDb().article.findMany({ orderBy: { id: 'asc' }, include: { revisions: true } })).length).toBe(
    rows.length,
  );
  expect(await getDb().article.count({ where: { status: 'PUBLISHED' } })).toBe(4);
});

it('keeps drafts from readers on their way', async () => {
  await createDraft({ title: 'مسودة' });
  const path = join(folder, 'draft.jsonl');
  expect(await exportFile(actor, path)).toEqual({ ok: true, value: 0 });
  await exportFile(actor, path, { all: true });
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ title: 'مسودة', status: 'draft' });
  await getDb().article.deleteMany();
  expect(await importFile(actor, path)).toMatchObject({ ok: true, value: { created: 1 } });
  expect(await getDb().article.findFirst()).toMatchObject({
    title: 'مسودة',
    status: 'DRAFT',
    publishedAt: null,
    firstPublishedAt: null,
  });
  expect(await getDb().searchDocument.count()).toBe(0);
});

it('leaves nothing where it cannot write, and is for administrators', async () => {
  expect(await exportFile(actor, join(folder, 'none', 'x.jsonl'))).toMatchObject({ ok: false, reason: 'unwritable' });
  expect(await exportFile({ id: 'u', label: 'u', role: 'EDITOR' }, join(folder, 'x.jsonl'))).toEqual({
    ok: false,
    reason: 'forbidden',
  });
  expect(await stat(join(folder, 'x.jsonl')).catch(() => null)).toBeNull();
});
