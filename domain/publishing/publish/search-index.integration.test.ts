import fc from 'fast-check';
import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import type { ContentInput } from '@/domain/articles/fields';
import { listLatest } from '@/domain/articles/queries';
import { drainRelatedQueue } from '@/domain/related/queue/queue';
import { listRelated } from '@/domain/related/queries';
import { maintainSearchIndex } from '@/domain/search/index/maintain';
import { searchArticles } from '@/domain/search/queries';
import { suggest } from '@/domain/search/suggest';
import type { Actor } from '@/domain/users/types';
import { documentOf } from '@/test/factories/article';
import { useDatabase } from '@/test/database/use-database';
import { createArticle, saveArticle } from '@/domain/publishing/drafts/save-article';
import { publishArticle, unpublishArticle, withdrawArticle } from './publish';

useDatabase();

const system: Actor = { id: null, label: 'test', role: 'SYSTEM' };
const WORDS = ['زعفران', 'ياسمين', 'سنديان', 'صفصاف'];
const COUNT = 4;
const SOON_MS = 1_000;

const step = fc.record({
  kind: fc.constantFrom('publish', 'publish', 'edit', 'edit', 'withdraw', 'unpublish', 'pin', 'pack', 'drain'),
  one: fc.nat(COUNT - 1),
  other: fc.nat(COUNT - 1),
  word: fc.nat(WORDS.length - 1),
});
type Step = { kind: string; one: number; other: number; word: number };
type Known = { id: string; word: string; isPublic: boolean; pins: string[] };

it('finds what is published as it is now, within a second, and never what is not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      await getDb().article.deleteMany();
      const all: Known[] = [];
      for (let made = 0; made < COUNT; made += 1) all.push(await draft(WORDS[made] ?? ''));
      for (const one of steps) {
        await perform(one, all);
        await checkSearch(all);
        await checkLists(all);
      }
    }),
    { numRuns: 6 },
  );
}, 120_000);

async function draft(word: string): Promise<Known> {
  const created = await createArticle(system, { content: contentOf(word, []) });
  if (!created.ok) throw new Error(created.reason);
  return { id: created.value.id, word, isPublic: false, pins: [] };
}

function contentOf(word: string, relatedPinIds: string[]): ContentInput {
  return {
    title: `بستان ${word}`,
    standfirst: '',
    body: documentOf(`تقرير من المكان عن ${word} وما تغير هناك.`),
    topicIds: [],
    authorIds: [],
    relatedPinIds,
  };
}

/** Updates the expectation only when the step was accepted: a rejection changes nothing. */
async function perform({ kind, one, other, word }: Step, all: Known[]): Promise<void> {
  const [known, target] = [all[one], all[other]];
  if (!known || !target) return;
  const at = () => getDb().article.findUniqueOrThrow({ where: { id: known.id }, select: { id: true, version: true } });
  if (kind === 'pack') await maintainSearchIndex({ all: true });
  if (kind === 'drain') await drainRelatedQueue();
  if (kind === 'publish') known.isPublic = (await publishArticle(system, await at())).ok || known.isPublic;
  if (kind === 'withdraw' && (await withdrawArticle(system, { ...(await at()), notice: 'سُحب.' })).ok)
    known.isPublic = false;
  if (kind === 'unpublish' && (await unpublishArticle(system, await at())).ok) known.isPublic = false;
  if (kind === 'edit' || kind === 'pin') {
    const pins = kind === 'pin' && target.id !== known.id ? [target.id] : known.pins;
    const wanted = kind === 'edit' ? (WORDS[word] ?? '') : known.word;
    if (!(await saveArticle(system, { ...(await at()), content: contentOf(wanted, pins) })).ok) return;
    const isOut = (await publishArticle(system, await at())).ok;
    Object.assign(known, { word: wanted, pins, isPublic: isOut || known.isPublic });
  }
}

async function checkSearch(all: Known[]): Promise<void> {
  const done = performance.now();
  expect(await found('بستان')).toEqual(idsWhere(all, () => true));
  expect(performance.now() - done).toBeLessThan(SOON_MS);
  for (const word of WORDS)
    expect(await found(`«بستان ${word}»`), word).toEqual(idsWhere(all, (known) => known.word === word));
  const titles = (await suggest('بستا', 20)).map(({ text }) => text);
  const shown = new Set(all.filter(({ isPublic }) => isPublic).map(({ word }) => `بستان ${word}`));
  expect(titles.filter((title) => !shown.has(title))).toEqual([]);
}

async function checkLists(all: Known[]): Promise<void> {
  const shown = idsWhere(all, () => true);
  expect((await listLatest({ size: 20 })).items.map(({ id }) => id).sort()).toEqual(shown);
  for (const { id, pins, isPublic } of all) {
    const listed = (await listRelated(id, 24)).map(({ article }) => article?.id ?? '');
    expect(listed.filter((other) => !shown.includes(other) || other === id)).toEqual([]);
    if (isPublic && shown.includes(pins[0] ?? '')) expect(listed[0]).toBe(pins[0]);
  }
}

function idsWhere(all: Known[], isWanted: (known: Known) => boolean): string[] {
  return all
    .filter((known) => known.isPublic && isWanted(known))
    .map(({ id }) => id)
    .sort();
}

async function found(query: string): Promise<string[]> {
  const page = await searchArticles({ query, limit: 20, timeZone: 'UTC' });
  return page.ok ? page.value.hits.map(({ article }) => article.id).sort() : [];
}
