import { beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createPublished, missingId } from '@/test/factories/article';
import { createAuthor } from '@/test/factories/author';
import { createSection } from '@/test/factories/section';
import { createThread } from '@/test/factories/thread';
import { createTopic } from '@/test/factories/topic';
import { orderSections, saveSection } from './commands';
import { countArticles, countArticlesSql } from './count-articles';
import { listSectionOptions, listSections, listTopSections, readSectionFamily, readSectionPlace } from './queries';

useDatabase();
beforeEach(clearMemoryCache);

const editor: Actor = { id: null, label: 'test', role: 'EDITOR' };

async function save(input: Parameters<typeof saveSection>[1]): Promise<string> {
  const saved = await saveSection(editor, input);
  return saved.ok ? saved.value.id : saved.reason;
}

it('places sections below others, in the order of each level', async () => {
  const [sport, culture] = [await save({ name: 'رياضة', position: 1 }), await save({ name: 'ثقافة', position: 0 })];
  const football = await save({ name: 'كرة القدم', parentId: sport, position: 9 });
  const tennis = await save({ name: 'تنس', parentId: sport, position: 8 });
  expect((await listSections()).map(({ id }) => id)).toEqual([culture, sport, tennis, football]);
  expect((await listTopSections()).map(({ id }) => id)).toEqual([culture, sport]);
  expect((await listSectionOptions()).map(({ name }) => name)).toEqual([
    'ثقافة',
    'رياضة',
    'رياضة › تنس',
    'رياضة › كرة القدم',
  ]);
  expect(await readSectionFamily(sport)).toEqual([sport, tennis, football]);
  expect(await readSectionFamily(tennis)).toEqual([tennis]);
  expect(await readSectionPlace(tennis)).toMatchObject({ parent: { id: sport }, children: [] });
  await orderSections(editor, { ids: [sport, football, tennis, culture] });
  expect((await listSections()).map(({ id }) => id)).toEqual([sport, football, tennis, culture]);
});

it('knows two levels and no circle', async () => {
  const [top, other] = [await save({ name: 'أول' }), await save({ name: 'ثان' })];
  const child = await save({ name: 'فرع', parentId: top });
  const refused = [
    { name: 'فرع الفرع', parentId: child },
    { id: top, name: 'أول', parentId: top },
    { id: top, name: 'أول', parentId: child },
    { id: top, name: 'أول', parentId: other },
  ];
  for (const input of refused) expect(await save(input)).toBe('wrong-parent');
  expect(await save({ name: 'يتيم', parentId: missingId() })).toBe('unknown-reference');
  expect(await save({ name: 'مائل', parentId: 'x' })).toBe('invalid');
  // The same name may stand at two places, not twice at one.
  expect(await save({ name: 'فرع', parentId: other })).not.toBe('name-taken');
  expect(await save({ name: 'فرع', parentId: top })).toBe('name-taken');
  expect(await save({ id: child, name: 'فرع', parentId: null })).toBe(child);
  await expect(
    getDb().section.update({ where: { id: top }, data: { parentId: top }, select: { id: true } }),
  ).rejects.toThrow();
});

it('makes no circle of two that are moved at once', async () => {
  const [one, other] = [await save({ name: 'أول' }), await save({ name: 'ثان' })];
  const results = await Promise.all([
    save({ id: one, name: 'أول', parentId: other }),
    save({ id: other, name: 'ثان', parentId: one }),
  ]);
  expect(results.filter((result) => result === 'wrong-parent')).toHaveLength(1);
});

it('counts the articles of what is shown, in one query by index', async () => {
  const [section, topic, author, thread] = [
    await createSection(),
    await createTopic(),
    await createAuthor(),
    await createThread(),
  ];
  const filed = { sectionId: section.id, threadId: thread.id, topicIds: [topic.id], authorIds: [author.id] };
  await createPublished(filed);
  await createPublished(filed);
  const empty = await createTopic();
  expect(await countArticles('section', [section.id])).toEqual({ [section.id]: 2 });
  expect(await countArticles('topic', [topic.id, empty.id])).toEqual({ [topic.id]: 2, [empty.id]: 0 });
  expect(await countArticles('author', [author.id])).toEqual({ [author.id]: 2 });
  expect(await countArticles('thread', [thread.id, missingId()])).toMatchObject({ [thread.id]: 2 });
  expect(await countArticles('topic', [])).toEqual({});
  await getDb().$executeRaw`
    INSERT INTO article (id, slug, title, body, updated_at, section_id)
    SELECT gen_random_uuid(), 'م', 'م', '{}', now(), ${section.id}::uuid FROM generate_series(1, 12000)`;
  await getDb().$executeRaw`ANALYZE article`;
  expect(await countArticles('section', [section.id])).toEqual({ [section.id]: 10_001 });
  const query = countArticlesSql('thread', [thread.id]);
  const plan = await getDb().$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN ${query}`);
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('article_thread_id_status_published_at_id_idx');
});
