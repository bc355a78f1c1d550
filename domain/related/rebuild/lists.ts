import { setImmediate } from 'node:timers/promises';
import { getDb } from '@/db/client';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { publicSql } from '@/domain/articles/visibility';
import { MemoryIndex } from '@/domain/related/similar/memory-index';
import { rankSimilar } from '@/domain/related/similar/rank-similar';
import { BATCH, oneAtATime, YIELD_EVERY } from './batches';
import { type RebuildProgress, saveState } from './state';
import { mergeSources } from '@/domain/related/engines/similar-engine';
import { listThreadArticles } from '@/domain/related/engines/thread-articles';
import { insertLists, lockArticles } from '@/domain/related/lists/store-list';
import { MAX_RELATED } from '@/domain/related/lists/limits';
import { type StoredTermWeights, toStoredTermWeights } from '@/domain/related/keywords/term-weights-store';

/** Computes in memory and stores the list of every article after an ordinal. Returns how many. */
export async function writeAllLists(from: number, onProgress: RebuildProgress): Promise<number> {
  const startedAt = new Date();
  const articles = (await readAllTermWeights(startedAt)).sort((a, b) => a.publishedAt - b.publishedAt || a.doc - b.doc);
  const index = new MemoryIndex(articles);
  const positions = articles
    .map((_, place) => place)
    .filter((place) => (articles[place]?.doc ?? 0) > from)
    .sort((a, b) => (articles[a]?.doc ?? 0) - (articles[b]?.doc ?? 0));
  const store = oneAtATime();
  for (let start = 0; start < positions.length; start += BATCH) {
    const batch = positions.slice(start, start + BATCH);
    const lists = await computeLists(index, batch, startedAt);
    await store(() =>
      inTransaction((tx) => storeLists(tx, lists, index.articles[batch.at(-1) ?? 0]?.doc ?? 0, startedAt)),
    );
    onProgress(Math.min(positions.length, start + BATCH), 'lists', positions.length);
  }
  await store(() => Promise.resolve());
  return positions.length;
}

type List = Parameters<typeof insertLists>[1][number];

async function computeLists(index: MemoryIndex<Threaded>, positions: number[], now: Date): Promise<List[]> {
  const owners = positions.flatMap((position) => index.articles[position] ?? []);
  const excluded = await readExclusions(
    getDb(),
    owners.map(({ articleId }) => articleId),
  );
  const threadArticles = await listThreadArticles(
    getDb(),
    owners.flatMap(({ articleId, hasThread }) => (hasThread ? [articleId] : [])),
    now,
  );
  const lists: List[] = [];
  for (const place of positions) {
    const own = index.articles[place];
    if (!own) continue;
    const hidden = excluded.get(own.articleId);
    const candidates = index.candidates(place).filter(({ articleId }) => !hidden?.has(articleId));
    const ranking = rankSimilar(own, candidates, MAX_RELATED);
    lists.push({
      articleId: own.articleId,
      ranked: await mergeSources(getDb(), own, threadArticles.get(own.articleId) ?? [], ranking, MAX_RELATED, now),
    });
    // Lets readers' requests and the writes of earlier lists proceed.
    if (lists.length % YIELD_EVERY === 0) await setImmediate();
  }
  return lists;
}

async function storeLists(tx: Tx, lists: List[], last: number, now: Date): Promise<void> {
  const ids = lists.map(({ articleId }) => articleId);
  await lockArticles(tx, ids);
  await tx.relatedArticle.deleteMany({ where: { articleId: { in: ids } } });
  await insertLists(tx, lists);
  // In the order of ids, as entries are queued.
  await tx.$executeRaw`
    WITH held AS MATERIALIZED (
      SELECT article_id FROM related_queue WHERE article_id = ANY (${ids}::uuid[]) AND due_at <= ${now}
      ORDER BY article_id FOR UPDATE)
    DELETE FROM related_queue USING held WHERE related_queue.article_id = held.article_id`;
  await notifyTags(
    tx,
    ids.map((id) => `article:${id}`),
  );
  await saveState(tx, 'lists', last);
}

async function readExclusions(tx: Tx, articleIds: string[]): Promise<Map<string, Set<string>>> {
  const pins = await tx.relatedPin.findMany({
    where: { articleId: { in: articleIds }, kind: 'EXCLUDE' },
    select: { articleId: true, relatedId: true },
  });
  const excluded = new Map<string, Set<string>>();
  for (const { articleId, relatedId } of pins)
    excluded.set(articleId, (excluded.get(articleId) ?? new Set()).add(relatedId));
  return excluded;
}

type Threaded = StoredTermWeights & { hasThread: boolean };
type ThreadedRow = Parameters<typeof toStoredTermWeights>[0] & { has_thread: boolean; section_id: string | null };

/** Reads the stored keywords of every public article. */
async function readAllTermWeights(now: Date): Promise<Threaded[]> {
  const all: Threaded[] = [];
  for (let after = 0; ;) {
    const rows = await getDb().$queryRaw<ThreadedRow[]>`
      SELECT v.doc, v.article_id, v.vector, v.words, v.published_at, v.bands, v.title_terms, v.title_length, a.section_id,
        a.thread_id IS NOT NULL AS has_thread
      FROM related_vector v JOIN article a ON a.id = v.article_id WHERE v.doc > ${after} AND ${publicSql(now)} ORDER BY v.doc LIMIT 5000`;
    for (const row of rows) all.push({ ...toStoredTermWeights(row, row.section_id), hasThread: row.has_thread });
    const end = rows.at(-1);
    if (!end) return all;
    after = end.doc;
  }
}
