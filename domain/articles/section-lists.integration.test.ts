import { beforeEach, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import { listSections } from '@/domain/taxonomy/queries';
import { clearMemoryCache, setListening } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createEmbargoed, createPublished, createWithdrawn } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { createTopic } from '@/test/factories/topic';
import { countQueries } from '@/test/queries/count-queries';
import { listPagesWithArticles } from './listing-pages';
import type { Keyset } from './keyset';
import { listBySection, listCardsByKeyset } from './queries';
import { idsOfSectionsSql } from './section-lists';

useDatabase();
beforeEach(clearMemoryCache);

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

async function createFamily() {
  const parent = await createSection();
  const [first, second] = [await createSection({ parentId: parent.id }), await createSection({ parentId: parent.id })];
  const other = await createSection();
  const topic = await createTopic();
  const expected: string[] = [];
  for (let minutes = 1; minutes <= 9; minutes += 1) {
    const sectionId = [parent, first, second][minutes % 3]?.id ?? '';
    const publishedAt = minutesAgo(minutes);
    expected.push((await createPublished({ sectionId, publishedAt, topicIds: [topic.id] })).id);
    await createPublished({ sectionId: other.id, publishedAt });
  }
  await createEmbargoed({ sectionId: first.id });
  await createWithdrawn({ sectionId: second.id });
  return { parent, first, topic, expected };
}

it('shows in a section what stands in those below it, newest first, a page at a time', async () => {
  const { parent, first, expected } = await createFamily();
  const pages = [1, 2, 3].map((page) => listBySection(parent.id, { page, size: 4 }));
  const shown = (await Promise.all(pages)).map(({ items, hasNext }) => [items.map(({ id }) => id), hasNext]);
  expect(shown).toEqual([
    [expected.slice(0, 4), true],
    [expected.slice(4, 8), true],
    [expected.slice(8), false],
  ]);
  expect((await listBySection(first.id)).items).toHaveLength(3);
  const without = [expected[0] ?? '', expected[5] ?? ''];
  const rest = (await listBySection(parent.id, { without })).items.map(({ id }) => id);
  expect(rest).toEqual(expected.filter((id) => !without.includes(id)));
  expect((await listBySection(first.id, { without: expected })).items).toEqual([]);
});

it('goes on from any place of that list, and narrows it by a topic', async () => {
  const { parent, topic, expected } = await createFamily();
  const found: string[] = [];
  let after: Keyset | undefined;
  do {
    const page = await listCardsByKeyset({ section: parent.slug, limit: 2, ...(after && { after }) });
    found.push(...page.items.map(({ id }) => id));
    after = page.next ?? undefined;
  } while (after);
  expect(found).toEqual(expected);
  const both = await listCardsByKeyset({ section: parent.slug, topic: topic.slug, limit: 20 });
  expect(both.items.map(({ id }) => id)).toEqual(expected);
});

it('names a section in the sitemap when only those below it hold articles', async () => {
  const parent = await createSection();
  const child = await createSection({ parentId: parent.id });
  const publishedAt = minutesAgo(5);
  await createPublished({ sectionId: child.id, publishedAt });
  const { sections } = await listPagesWithArticles();
  expect(sections.filter(({ slug }) => slug === parent.slug)).toEqual([{ slug: parent.slug, newestAt: publishedAt }]);
});

it('walks the index of each section, whatever they hold, and asks one query where there is nothing below', async () => {
  const parent = await createSection();
  const child = await createSection({ parentId: parent.id });
  const flat = await createSection();
  await getDb().$executeRaw`
    INSERT INTO article (id, slug, title, body, status, published_at, first_published_at, content_updated_at, updated_at, section_id)
    SELECT gen_random_uuid(), 'م', 'م', '{"type":"doc","version":1,"content":[]}', 'PUBLISHED', now() - n * interval '1 minute',
      now(), now(), now(), CASE WHEN n > 8970 THEN ${child.id}::uuid WHEN n % 3 = 0 THEN ${parent.id}::uuid ELSE ${flat.id}::uuid END
    FROM generate_series(1, 9000) AS n`;
  await getDb().$executeRaw`ANALYZE article`;
  const query = idsOfSectionsSql([parent.id, child.id], { now: new Date(), take: 21 });
  const plan = await getDb().$queryRaw<{ 'QUERY PLAN': string }[]>(Prisma.sql`EXPLAIN (ANALYZE, COSTS OFF) ${query}`);
  const text = plan.map((row) => row['QUERY PLAN']).join('\n');
  // Both walked in order and only as far as needed, the one with a few old articles by its own index.
  expect(text).toMatch(/Merge Append.*rows=21/);
  expect(text).toContain('Index Scan using article_section_id_status_published_at_id_idx');
  expect(text).not.toMatch(/Seq Scan|Bitmap|Sort Method/);
  // The sections themselves are in memory, as on a site that hears of changes.
  setListening(true);
  await listSections();
  const countOf = async (id: string) => (await countQueries(() => listBySection(id))).statements.length;
  expect([await countOf(flat.id), await countOf(parent.id)]).toEqual([1, 2]);
  setListening(false);
});
