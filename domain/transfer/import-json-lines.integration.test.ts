import { describe, expect, it } from 'vitest';
import { withAdvisoryLock } from '@/db/advisory-lock';
import { getDb } from '@/db/client';
import { createSection } from '@/test/factories/section';
import { useDatabase } from '@/test/database/use-database';
import { importedTitles, importRecord, useImports } from '@/test/transfer/import-lines';
import { importFile } from './commands';

useDatabase();
const { load } = useImports();

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
    expect((await load([importRecord('a-1', given)])).result).toEqual({
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
      importRecord('1'),
      '{"id":"2","title":"مقطوع',
      '[1, 2]',
      importRecord('4', { title: '  ' }),
      { id: '5', title: 'بلا متن' },
      importRecord('6', { body: '\n \n' }),
      importRecord('7', { title: 'س'.repeat(501) }),
      importRecord('8', { date: '2024-02-30' }),
      importRecord('9', { date: '2199-01-01' }),
      importRecord('10', { topics: [1] }),
      '',
      importRecord('12'),
      importRecord('1', { title: 'مكرر' }),
      importRecord('14\u0000'),
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
    expect(await importedTitles()).toEqual(['خبر عن الميناء 1', 'خبر عن الميناء 12']);
  });

  it('refuses the whole file when strict, and leaves the database as it was', async () => {
    const good = Array.from({ length: 700 }, (_, index) => importRecord(`s-${index}`, { section: 'قسم جديد' }));
    const { result, refused } = await load([...good, '{'], { strict: true });
    expect(result).toMatchObject({ ok: false, reason: 'bad-records' });
    expect(refused).toEqual(['701: the line is not valid JSON']);
    expect(await getDb().article.count()).toBe(0);
    expect(await getDb().section.count()).toBe(0);
    expect(await getDb().auditEvent.count()).toBe(0);
    expect((await load(good, { strict: true })).result).toMatchObject({ ok: true, value: { created: 700 } });
  });

  it('tells names apart that differ only in their signs, and makes each once', async () => {
    const topics = ['C', 'C++', 'C#', '#أخبار', 'أخبار'];
    await load([importRecord('c1', { topics })]);
    await load([importRecord('c2', { topics: ['C#', 'c++', 'C'] })]);
    const made = await getDb().topic.findMany({ orderBy: { id: 'asc' }, select: { name: true, slug: true } });
    expect(made.map(({ name, slug }) => `${name} ${slug}`).sort()).toEqual(
      ['#أخبار أخبار', 'C c', 'C# c-3', 'C++ c-2'].sort(),
    );
    expect(await getDb().articleTopic.count()).toBe(4 + 3);
  });

  it('changes nothing when repeated, and only changed records when some changed', async () => {
    const lines = [
      importRecord('x', { topics: ['الموانئ'] }),
      { title: 'بلا معرّف', body: 'متن.', source: 'المنارة' },
      importRecord('ahead', { date: new Date(Date.now() + 3_600_000).toISOString() }),
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
    const changed = importRecord('x', { title: 'عنوان أصح', body: 'متن جديد.' });
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

  it('keeps changes by editors, and does not republish withdrawn articles', async () => {
    await load([importRecord('e'), importRecord('w')]);
    const section = await createSection();
    await getDb().article.update({
      where: { externalId: 'e' },
      data: { title: 'عنوان المحرر', kicker: 'خاص', sectionId: section.id },
    });
    await getDb().article.update({
      where: { externalId: 'w' },
      data: { status: 'WITHDRAWN', withdrawnAt: new Date() },
    });
    await load([importRecord('e'), importRecord('w', { body: 'متن آخر.' })]);
    expect(await getDb().article.findUnique({ where: { externalId: 'e' } })).toMatchObject({
      title: 'عنوان المحرر',
      kicker: 'خاص',
    });
    expect(await getDb().article.findUnique({ where: { externalId: 'w' } })).toMatchObject({
      status: 'WITHDRAWN',
      text: 'متن آخر.',
    });
    await load([importRecord('e', { body: 'متن آخر.' })]);
    expect(await getDb().article.findUnique({ where: { externalId: 'e' } })).toMatchObject({
      kicker: 'خاص',
      sectionId: section.id,
      text: 'متن آخر.',
    });
  });

  it('is for administrators, and is recorded in the audit log', async () => {
    expect(await importFile({ id: 'u', label: 'u', role: 'EDITOR' }, 'x')).toEqual({ ok: false, reason: 'forbidden' });
    await load([importRecord('1'), importRecord('2')]);
    expect(await getDb().auditEvent.findMany()).toMatchObject([
      { action: 'article.import', actorLabel: 'import', targetId: 'news.jsonl', summary: '2 created, 0 updated' },
    ]);
  });

  it('does not wait while another process loads the demo edition', async () => {
    const url = process.env['DATABASE_URL'] ?? '';
    const { result } = await withAdvisoryLock(url, 'demo', () => load([importRecord('1')]));
    expect(result.ok).toBe(true);
  });

  it('lets two imports of one file run at once', async () => {
    const lines = Array.from({ length: 1_200 }, (_, index) =>
      importRecord(`p-${index}`, { topics: [`موضوع ${index % 40}`] }),
    );
    await load(lines.slice(0, 1), { name: 'first.jsonl' });
    const [one, two] = await Promise.all([load(lines), load(lines, { name: 'same.jsonl' })]);
    const created = [one, two].map(({ result }) => (result.ok ? result.value.created : -1));
    expect(created).not.toContain(-1);
    expect((created[0] ?? 0) + (created[1] ?? 0)).toBe(1_199);
    expect(await getDb().topic.count()).toBe(40);
  });
});
