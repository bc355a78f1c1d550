import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { withAdvisoryLock } from '@/db/advisory-lock';
import { getDb } from '@/db/client';
import { inTransaction } from '@/db/transaction';
import { indexArticles } from '@/domain/search/commands';
import { rebuildSearchIndex } from '@/domain/search/index/rebuild-index';
import { searchVersion } from '@/domain/search/index/version';
import { searchArticles } from '@/domain/search/queries';
import { relatedVersion } from '@/domain/related/keywords/version';
import { createPublished } from '@/test/factories/article';
import { useDatabase } from '@/test/database/use-database';
import { initializeVersions, listStaleData, rebuildStaleData } from './derived-data';
import { rebuildRelated } from './rebuild';

useDatabase();

const current = [
  { name: 'related', version: relatedVersion },
  { name: 'search', version: searchVersion },
];
const neverStopping = () => false;
const storedVersions = () => getDb().derivedData.findMany({ orderBy: { name: 'asc' } });
const readVectors = () => getDb().relatedVector.findMany({ orderBy: { doc: 'asc' } });

async function idsOf(query: string): Promise<string[]> {
  const found = await searchArticles({ query, limit: 5, timeZone: 'UTC' });
  return found.ok ? found.value.hits.map(({ article }) => article.id) : [];
}

/** Publishes an article whose stored terms are those of other words, as if other rules had made them. */
async function createUnderOtherRules() {
  const article = await createPublished({ title: 'قطار الشمال', text: 'وصل القطار إلى محطته الأخيرة.' });
  await inTransaction((tx) => indexArticles(tx, [article.id]));
  await rebuildRelated();
  const vectors = await readVectors();
  await getDb().relatedVector.updateMany({ data: { vector: new Uint8Array(5) } });
  await inTransaction(async (tx) => {
    await tx.article.update({ where: { id: article.id }, data: { title: 'سفينة', text: '' } });
    await indexArticles(tx, [article.id]);
    await tx.article.update({ where: { id: article.id }, data: { title: article.title, text: article.text } });
  });
  return { ...article, vectors };
}

it.each(['1.0', null])('rebuilds what version %s made, and stores the current one', async (version) => {
  const { id, vectors } = await createUnderOtherRules();
  await getDb().derivedData.deleteMany();
  if (version) await getDb().derivedData.createMany({ data: current.map(({ name }) => ({ name, version })) });
  await initializeVersions();
  expect(await listStaleData()).toEqual(['search', 'related']);
  expect(await idsOf('قطار')).toEqual([]);
  await rebuildStaleData(neverStopping);
  expect(await idsOf('قطار')).toEqual([id]);
  expect(await readVectors()).toEqual(vectors);
  expect((await getDb().searchWord.findMany()).map(({ word }) => word)).not.toContain('سفينه');
  expect(await storedVersions()).toEqual(current);
  expect(await listStaleData()).toEqual([]);
});

it('leaves data of the current version as it is', async () => {
  await createUnderOtherRules();
  await getDb().derivedData.deleteMany();
  await getDb().derivedData.createMany({ data: current });
  const before = [await readVectors(), await getDb().searchDocument.findMany(), await getDb().searchSegment.findMany()];
  await rebuildStaleData(neverStopping);
  expect([
    await readVectors(),
    await getDb().searchDocument.findMany(),
    await getDb().searchSegment.findMany(),
  ]).toEqual(before);
});

it('gives an empty database the current versions, and one with articles none', async () => {
  await createPublished();
  await initializeVersions();
  expect(await storedVersions()).toEqual([]);
  await getDb().article.deleteMany();
  await initializeVersions();
  expect(await storedVersions()).toEqual(current);
});

it.each([
  { version: 'its own', isResumed: true },
  { version: 'another', isResumed: false },
])('resumes a rebuild that $version version began: $isResumed', async ({ isResumed }) => {
  const { id, ordinal: afterOrdinal, vectors } = await createUnderOtherRules();
  const state = { id: 1, afterOrdinal, version: isResumed ? searchVersion : '1.0' };
  await getDb().searchRebuild.create({ data: { ...state, lastOldSegment: 0 } });
  expect(await rebuildSearchIndex()).toBe(isResumed ? 0 : 1);
  expect(await idsOf('قطار')).toEqual(isResumed ? [] : [id]);
  const version = isResumed ? relatedVersion : '1.0';
  await getDb().relatedRebuild.create({ data: { ...state, version, phase: 'lists' } });
  expect(await rebuildRelated()).toBe(isResumed ? 0 : 1);
  expect(isDeepStrictEqual(await readVectors(), vectors)).toBe(!isResumed);
});

it('is done once however many ask for it', async () => {
  await createUnderOtherRules();
  await getDb().derivedData.deleteMany();
  const isNeeded = async () => (await listStaleData()).includes('search');
  const counts = await Promise.all([rebuildSearchIndex({ isNeeded }), rebuildSearchIndex({ isNeeded })]);
  expect(counts.sort()).toEqual([0, 1]);
});

it('leaves the work to another that is at it', async () => {
  await createUnderOtherRules();
  await getDb().derivedData.deleteMany();
  const url = process.env['DATABASE_URL'] ?? '';
  await withAdvisoryLock(url, 'stale-data', () => rebuildStaleData(neverStopping));
  expect(await listStaleData()).toEqual(['search', 'related']);
});

it('stops with the process, without a failure, and is not done', async () => {
  await createUnderOtherRules();
  await getDb().derivedData.deleteMany();
  await rebuildStaleData(() => true);
  expect(await listStaleData()).toEqual(['search', 'related']);
  await rebuildStaleData(neverStopping);
  expect(await listStaleData()).toEqual([]);
});
