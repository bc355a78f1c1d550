import { setImmediate } from 'node:timers/promises';
import { getDb } from '@/db/client';
import { exclusively } from '@/db/exclusively';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { publicSql } from '@/domain/articles/visibility';
import { ALL_ARTICLES } from './frequencies';
import { MemoryIndex } from './memory-index';
import { rankSimilar } from './rank-similar';
import { combine } from './similar-engine';
import { listSameStory } from './same-story';
import { insertLists, lockArticles } from './store-list';
import { MAX_RELATED } from './stored';
import { mentionsOf, type Rarity } from './telling-terms';
import {
  insertVectors,
  type Source,
  type StoredVector,
  toStoredVector,
  type VectorRow,
  vectorRow,
} from './vector-store';

const BATCH = 250;
/** After so many in memory whoever waits for this process has a turn. */
const YIELD_EVERY = 10;
/** Frequencies are counted in as many articles, spread over all, at most: more would tell no more. */
const SAMPLE = 100_000;
/** A word that nobody else used for so long was a slip, or a name that stayed alone; a newer one may yet be taken up. */
const NEWS_MS = 30 * 86_400_000;

export type RebuildProgress = (done: number, phase: 'count' | 'terms' | 'lists', of: number) => void;
export type Rebuilding = {
  onProgress?: RebuildProgress;
  /** Asked when its turn has come: another process may have done it meanwhile. */
  isNeeded?: () => Promise<boolean>;
};

/**
 * Makes everything anew that related lists are computed from, and every list, a batch a transaction; readers see the old
 * lists until then. One process at a time; others wait. Cut off, it goes on where it was when called again. Gives how many
 * lists it computed in this call.
 */
export async function rebuildRelated({
  onProgress = () => undefined,
  isNeeded = () => Promise.resolve(true),
}: Rebuilding = {}): Promise<number> {
  return exclusively(process.env['DATABASE_URL'] ?? '', 'related', async () =>
    (await isNeeded()) ? rebuild(onProgress) : 0,
  );
}

async function rebuild(onProgress: RebuildProgress): Promise<number> {
  const { _max } = await getDb().article.aggregate({ _max: { ordinal: true } });
  const last = _max.ordinal ?? 0;
  const state = (await getDb().relatedRebuild.findUnique({ where: { id: 1 } })) ?? { phase: 'count', afterOrdinal: 0 };
  if (state.phase === 'count') await countTerms(last, onProgress);
  const termsAfter = state.phase === 'terms' ? state.afterOrdinal : 0;
  if (state.phase !== 'lists') await writeAllVectors(termsAfter, last, onProgress);
  const done = await writeAllLists(state.phase === 'lists' ? state.afterOrdinal : 0, onProgress);
  await getDb().relatedRebuild.deleteMany();
  return done;
}

/** Counts in how many articles each term stands; those that stand in one alone are not kept. */
async function countTerms(last: number, onProgress: RebuildProgress): Promise<void> {
  const counts = new Map<number, number>();
  const step = Math.max(1, Math.floor(last / SAMPLE));
  let counted = 0;
  for (let after = 0; ;) {
    const rows = await readSources(after, step);
    const end = rows.at(-1);
    if (!end) break;
    for (const row of rows) for (const term of mentionsOf(row).keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
    counted += rows.length;
    after = end.ordinal;
    onProgress(counted, 'count', Math.ceil(last / step));
  }
  await replaceCounts(counts, counted, step);
}

async function replaceCounts(counts: Map<number, number>, counted: number, step: number): Promise<void> {
  const kept = [...counts].filter(([, df]) => df > 1);
  await getDb().$transaction(
    async (tx) => {
      await tx.$executeRaw`TRUNCATE related_term`;
      await tx.$executeRaw`DELETE FROM related_new_terms`;
      await insertCounts(tx, [[ALL_ARTICLES, counted * step]]);
      for (let from = 0; from < kept.length; from += 50_000) {
        await insertCounts(
          tx,
          kept.slice(from, from + 50_000).map(([term, df]) => [term, df * step]),
        );
      }
      await saveState(tx, 'terms', 0);
    },
    { maxWait: 10_000, timeout: 10 * 60_000 },
  );
}

async function insertCounts(tx: Tx, counts: [number, number][]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO related_term (term, df) SELECT * FROM unnest(${counts.map(([term]) => term)}::int[], ${counts.map(([, df]) => df)}::int[])`;
}

async function readCounts(): Promise<Rarity> {
  const counts = new Map<number, number>();
  for (let after: number | null = null; ;) {
    const rows: { term: number; df: number }[] = await getDb().relatedTerm.findMany({
      ...(after !== null && { where: { term: { gt: after } } }),
      orderBy: { term: 'asc' },
      take: 100_000,
    });
    for (const { term, df } of rows) counts.set(term, df);
    if (rows.length < 100_000) break;
    after = rows.at(-1)?.term ?? null;
  }
  const articles = counts.get(ALL_ARTICLES) ?? 0;
  // What a sample does not show may still stand in some articles.
  const unknown = articles > SAMPLE ? 1 : 0;
  return { articles, frequency: (term) => counts.get(term) ?? unknown };
}

async function writeAllVectors(from: number, last: number, onProgress: RebuildProgress): Promise<void> {
  const rarity = await readCounts();
  const store = inTurn();
  let done = 0;
  for (let after = from; ;) {
    const rows = await readSources(after, 1);
    const end = rows.at(-1);
    if (!end) break;
    after = end.ordinal;
    const vectors: VectorRow[] = [];
    for (const row of rows) {
      vectors.push(vectorRow(row, isNews(row) ? withNewWords(rarity) : rarity));
      if (vectors.length % YIELD_EVERY === 0) await setImmediate();
    }
    await store(() =>
      inTransaction(async (tx) => {
        await insertVectors(tx, vectors);
        await saveState(tx, 'terms', end.ordinal);
      }),
    );
    done += rows.length;
    onProgress(done, 'terms', last - from);
  }
  await store(() => Promise.resolve());
  await inTransaction((tx) => saveState(tx, 'lists', 0));
}

function isNews({ publishedAt }: Source): boolean {
  return publishedAt.getTime() > Date.now() - NEWS_MS;
}

function withNewWords({ articles, frequency }: Rarity): Rarity {
  return { articles, frequency: (term) => Math.max(1, frequency(term)) };
}

/** Published articles after an ordinal, in its order; of several, every `step`th. */
async function readSources(after: number, step: number): Promise<Source[]> {
  return getDb().$queryRaw<Source[]>`
    SELECT id, ordinal, title, standfirst, text, published_at AS "publishedAt", section_id AS "sectionId" FROM article
    WHERE ordinal > ${after} AND ordinal % ${step} = 0 AND status = 'PUBLISHED' ORDER BY ordinal LIMIT ${BATCH}`;
}

async function writeAllLists(from: number, onProgress: RebuildProgress): Promise<number> {
  const startedAt = new Date();
  const articles = (await readVectors(startedAt)).sort((a, b) => a.publishedAt - b.publishedAt || a.doc - b.doc);
  const index = new MemoryIndex(articles);
  const places = articles
    .map((_, place) => place)
    .filter((place) => (articles[place]?.doc ?? 0) > from)
    .sort((a, b) => (articles[a]?.doc ?? 0) - (articles[b]?.doc ?? 0));
  const store = inTurn();
  for (let start = 0; start < places.length; start += BATCH) {
    const batch = places.slice(start, start + BATCH);
    const lists = await computeLists(index, batch, startedAt);
    await store(() =>
      inTransaction((tx) => storeLists(tx, lists, index.articles[batch.at(-1) ?? 0]?.doc ?? 0, startedAt)),
    );
    onProgress(Math.min(places.length, start + BATCH), 'lists', places.length);
  }
  await store(() => Promise.resolve());
  return places.length;
}

/** Begins a piece of work once the one before has ended: meanwhile its caller goes on. */
function inTurn(): (work: () => Promise<void>) => Promise<void> {
  let before: Promise<void> = Promise.resolve();
  return async (work) => {
    await before;
    before = work();
    // It is told of where it is waited for.
    before.catch(() => undefined);
  };
}

type List = Parameters<typeof insertLists>[1][number];

async function computeLists(index: MemoryIndex<Threaded>, places: number[], now: Date): Promise<List[]> {
  const owners = places.flatMap((place) => index.articles[place] ?? []);
  const excluded = await excludedOf(
    getDb(),
    owners.map(({ articleId }) => articleId),
  );
  const sameStory = await listSameStory(
    getDb(),
    owners.flatMap(({ articleId, hasThread }) => (hasThread ? [articleId] : [])),
    now,
  );
  const lists: List[] = [];
  for (const place of places) {
    const own = index.articles[place];
    if (!own) continue;
    const hidden = excluded.get(own.articleId);
    const candidates = index.candidates(place).filter(({ articleId }) => !hidden?.has(articleId));
    const ranking = rankSimilar(own, candidates, MAX_RELATED);
    lists.push({
      articleId: own.articleId,
      ranked: await combine(getDb(), own, sameStory.get(own.articleId) ?? [], ranking, MAX_RELATED, now),
    });
    // Readers' questions, and the lists before these on their way to the database, come in between.
    if (lists.length % YIELD_EVERY === 0) await setImmediate();
  }
  return lists;
}

async function storeLists(tx: Tx, lists: List[], last: number, now: Date): Promise<void> {
  const ids = lists.map(({ articleId }) => articleId);
  await lockArticles(tx, ids);
  await tx.relatedArticle.deleteMany({ where: { articleId: { in: ids } } });
  await insertLists(tx, lists);
  await tx.$executeRaw`DELETE FROM related_queue WHERE article_id = ANY (${ids}::uuid[]) AND due_at <= ${now}`;
  await notifyTags(
    tx,
    ids.map((id) => `article:${id}`),
  );
  await saveState(tx, 'lists', last);
}

async function excludedOf(tx: Tx, articleIds: string[]): Promise<Map<string, Set<string>>> {
  const pins = await tx.relatedPin.findMany({
    where: { articleId: { in: articleIds }, kind: 'EXCLUDE' },
    select: { articleId: true, relatedId: true },
  });
  const excluded = new Map<string, Set<string>>();
  for (const { articleId, relatedId } of pins)
    excluded.set(articleId, (excluded.get(articleId) ?? new Set()).add(relatedId));
  return excluded;
}

type Threaded = StoredVector & { hasThread: boolean };
type ThreadedRow = Parameters<typeof toStoredVector>[0] & { has_thread: boolean; section_id: string | null };

/** What is kept of every article that the public may see now. */
async function readVectors(now: Date): Promise<Threaded[]> {
  const all: Threaded[] = [];
  for (let after = 0; ;) {
    const rows = await getDb().$queryRaw<ThreadedRow[]>`
      SELECT v.doc, v.article_id, v.vector, v.words, v.published_at, v.bands, v.title_terms, v.title_length, a.section_id,
        a.thread_id IS NOT NULL AS has_thread
      FROM related_vector v JOIN article a ON a.id = v.article_id WHERE v.doc > ${after} AND ${publicSql(now)} ORDER BY v.doc LIMIT 5000`;
    for (const row of rows) all.push({ ...toStoredVector(row, row.section_id), hasThread: row.has_thread });
    const end = rows.at(-1);
    if (!end) return all;
    after = end.doc;
  }
}

async function saveState(tx: Tx, phase: 'terms' | 'lists', afterOrdinal: number): Promise<void> {
  await tx.relatedRebuild.upsert({
    where: { id: 1 },
    create: { id: 1, phase, afterOrdinal },
    update: { phase, afterOrdinal },
    select: { id: true },
  });
}
