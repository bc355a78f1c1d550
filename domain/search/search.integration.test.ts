import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { inTransaction } from '@/db/transaction';
import { useDatabase } from '@/test/database/use-database';
import { createDraft, createEmbargoed, createPublished, createWithdrawn } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { createTopic } from '@/test/factories/topic';
import { indexArticles } from './commands';
import { maintainSearchIndex } from './index/maintain';
import { searchArticles } from './queries';
import { rebuildSearchIndex } from './index/rebuild-index';
import { suggest } from './suggest';
import type { SearchFilters } from './types';

const index = (...ids: string[]): Promise<void> => inTransaction((tx) => indexArticles(tx, ids));

async function idsOf(query: string, filters: SearchFilters = {}): Promise<string[]> {
  const found = await searchArticles({ query, filters, limit: 50, timeZone: 'Asia/Damascus' });
  return found.ok ? found.value.hits.map(({ article }) => article.id) : [];
}

describe('search', () => {
  useDatabase();

  it('finds an article as soon as it is saved, however it is typed', async () => {
    const { id } = await createPublished({ title: 'مستشفى السعودية يعلن عن 19 حالة', text: 'تفاصيل من المستشفى.' });
    await index(id);
    for (const query of [
      'مستشفى السعودية',
      'مستشفي السعوديه',
      'المستشفيات',
      'مُسْتَشْفَى',
      'مستشفی',
      'مســتشفى',
      'مست\u200cشفى',
      '١٩ حالة',
      'بالسعودية',
    ]) {
      expect(await idsOf(query), query).toEqual([id]);
    }
    await maintainSearchIndex({ all: true });
    expect(await getDb().searchPending.count()).toBe(0);
    for (const query of ['مستشفى السعودية', 'بالسعودية', 'مستشفا', 'السعودبة'])
      expect(await idsOf(query), query).toEqual([id]);
  });

  it('finds an edit at once and the old words no more, packed or not', async () => {
    const { id } = await createPublished({ title: 'قطار الشمال', text: 'كلام أول.' });
    await index(id);
    await maintainSearchIndex({ all: true });
    await inTransaction(async (tx) => {
      await tx.article.update({ where: { id }, data: { title: 'سفينة الجنوب', text: 'كلام ثان.' } });
      await indexArticles(tx, [id]);
    });
    expect(await idsOf('سفينة')).toEqual([id]);
    expect(await idsOf('قطار')).toEqual([]);
    await maintainSearchIndex({ all: true });
    expect(await idsOf('سفينة')).toEqual([id]);
    expect(await idsOf('قطار')).toEqual([]);
  });

  it('understands phrases, exclusions and filters', async () => {
    const section = await createSection({ name: 'اقتصاد', slug: 'economy' });
    const topic = await createTopic();
    const a = await createPublished({ title: 'أسعار النفط ترتفع', sectionId: section.id, topicIds: [topic.id] });
    const b = await createPublished({ title: 'النفط: أسعار جديدة', publishedAt: new Date('2020-05-01T09:00:00Z') });
    await index(a.id, b.id);
    for (const pack of [false, true]) {
      if (pack) await maintainSearchIndex({ all: true });
      expect((await idsOf('أسعار النفط')).sort()).toEqual([a.id, b.id].sort());
      expect(await idsOf('«أسعار النفط»')).toEqual([a.id]);
      expect(await idsOf('النفط -جديدة')).toEqual([a.id]);
      expect(await idsOf('النفط قسم:اقتصاد')).toEqual([a.id]);
      expect(await idsOf('النفط', { section: 'economy' })).toEqual([a.id]);
      expect(await idsOf('النفط', { topic: topic.slug })).toEqual([a.id]);
      expect(await idsOf('النفط مايو 2020')).toEqual([b.id]);
      expect(await idsOf('النفط', { to: new Date('2021-01-01') })).toEqual([b.id]);
    }
    expect(
      await searchArticles({ query: 'النفط', filters: { section: 'none' }, limit: 5, timeZone: 'UTC' }),
    ).toMatchObject({ ok: false, reason: 'unknown-filter' });
  });

  it('finds a great many saved at once as soon as they are saved, before any job has run', async () => {
    const made = await Promise.all(
      Array.from({ length: 60 }, (_, count) =>
        createPublished({ title: count === 7 ? 'منارة وحيدة' : `مرفأ ${count}` }),
      ),
    );
    await index(...made.map(({ id }) => id));
    expect(await idsOf('منارة')).toEqual([made[7]?.id]);
    expect(await getDb().searchPending.count()).toBe(60);
    await maintainSearchIndex({ all: true });
    expect(await idsOf('منارة')).toEqual([made[7]?.id]);
    expect(await idsOf('منايرة')).toEqual([made[7]?.id]);
  });

  it('walks all results by cursor, each once', async () => {
    const made = await Promise.all(
      Array.from({ length: 23 }, (_, count) => createPublished({ title: `زلزال ${count}` })),
    );
    await index(...made.map(({ id }) => id));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const found = await searchArticles({
        query: 'زلزال',
        limit: 5,
        timeZone: 'UTC',
        ...(cursor !== undefined && { cursor }),
      });
      if (!found.ok) throw new Error(found.reason);
      expect(found.value.total).toBe(23);
      seen.push(...found.value.hits.map(({ article }) => article.id));
      cursor = found.value.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.sort()).toEqual(made.map(({ id }) => id).sort());
  });

  it('answers hostile queries fast', async () => {
    const { id } = await createPublished({ title: 'عنوان' });
    await index(id);
    const hostile = [
      '',
      ' ',
      'من هو',
      'ا',
      '😀',
      "'; DROP TABLE article; --",
      '%_\\',
      '«',
      '-"',
      'قسم:',
      '\u0000',
      'ب'.repeat(10_000),
      'كلمة '.repeat(4000),
      '((((('.repeat(500),
      '\ud800',
    ];
    for (const query of hostile) {
      const started = performance.now();
      await searchArticles({ query, limit: 10, timeZone: 'UTC' });
      await suggest(query, 5);
      expect(performance.now() - started, query.slice(0, 20)).toBeLessThan(5000);
    }
    expect(await searchArticles({ query: 'x', limit: 5, cursor: 'x', timeZone: 'UTC' })).toMatchObject({
      ok: false,
      reason: 'bad-cursor',
    });
  });

  it('suggests topics and headlines', async () => {
    const topic = await createTopic({ name: 'الانتخابات النيابية' });
    const { id, publicId } = await createPublished({ title: 'انتخابات مبكرة في الربيع' });
    await index(id);
    await maintainSearchIndex({ all: true });
    expect(await suggest('الانتخ', 5)).toContainEqual({ kind: 'topic', text: topic.name, slug: topic.slug });
    expect(await suggest('انتخا', 5)).toContainEqual(expect.objectContaining({ kind: 'article', publicId }));
  });

  it('never finds what is not public', async () => {
    const hidden = await Promise.all(
      [createDraft, createEmbargoed, createWithdrawn].map((create) => create({ title: 'سرّ مكتوم' })),
    );
    const future = await createPublished({ title: 'سرّ مكتوم', publishedAt: new Date(Date.now() + 3_600_000) });
    await index(...hidden.map(({ id }) => id), future.id);
    expect(await idsOf('مكتوم')).toEqual([]);
    await rebuildSearchIndex();
    expect(await idsOf('مكتوم')).toEqual([]);
    expect(await suggest('مكتو', 5)).toEqual([]);
  });

  it('finds exactly the published versions after any sequence of changes', async () => {
    const step = fc.tuple(fc.constantFrom('publish', 'edit', 'withdraw', 'pack', 'rebuild'), fc.nat(3), fc.nat(5));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
        const articles = await Promise.all(
          Array.from({ length: 4 }, () => createDraft({ title: 'ثابت كلمة0', text: 'نص' })),
        );
        const state = articles.map(() => ({ isPublic: false, word: 'كلمة0' }));
        for (const [action, which, number] of steps) {
          const [article, known] = [articles[which], state[which]];
          if (!article || !known) continue;
          if (action === 'pack') await maintainSearchIndex({ all: true });
          else if (action === 'rebuild') await rebuildSearchIndex();
          else {
            if (action === 'edit') known.word = `كلمة${number}`;
            else known.isPublic = action === 'publish';
            const status = known.isPublic ? ('PUBLISHED' as const) : ('DRAFT' as const);
            const publishedAt = known.isPublic ? new Date(Date.now() - 1000) : null;
            await inTransaction(async (tx) => {
              await tx.article.update({
                where: { id: article.id },
                data: {
                  status,
                  publishedAt,
                  firstPublishedAt: publishedAt,
                  contentUpdatedAt: publishedAt,
                  title: `ثابت ${known.word}`,
                },
              });
              await indexArticles(tx, [article.id]);
            });
          }
          const shown = new Set(await idsOf('ثابت'));
          articles.forEach(({ id }, place) => expect(shown.has(id)).toBe(state[place]?.isPublic));
          const exact = new Set(await idsOf(`«ثابت ${known.word}»`));
          articles.forEach(({ id }, place) =>
            expect(exact.has(id)).toBe(state[place]?.isPublic === true && state[place].word === known.word),
          );
        }
        await getDb().article.deleteMany();
      }),
      { numRuns: 6 },
    );
  }, 120_000);
});
