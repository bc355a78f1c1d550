import { tryLockInTransaction } from '@/db/advisory-lock';
import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { mergeTermCounts, readCollectionStatistics } from '@/domain/related/keywords/document-frequencies';
import { rebuildRelated } from '@/domain/related/rebuild/rebuild';
import type { RebuildProgress } from '@/domain/related/rebuild/state';
import { similarEngine } from '@/domain/related/engines/similar-engine';
import { readArticleSource } from '@/domain/related/keywords/article-source';
import { lockArticles, storeList } from '@/domain/related/lists/store-list';
import { MAX_RELATED } from '@/domain/related/lists/limits';
import { writeTermWeights } from '@/domain/related/keywords/term-weights-store';

/** From so many on, computing all lists in memory is faster than one by one. */
const BULK_THRESHOLD = 2_000;
const BULK_SHARE = 0.2;
/** Up to this many are computed one by one. */
const MAX_ONE_BY_ONE = 300;

/** Queues articles whose text changed: for batches, where computing at once would take too long. */
export async function enqueueRelated(tx: Tx, articleIds: string[]): Promise<void> {
  if (articleIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO related_queue (article_id, whole) SELECT id, true FROM unnest(${[...articleIds].sort()}::uuid[]) AS id
    ON CONFLICT (article_id) DO UPDATE SET whole = true, due_at = now()`;
}

/** Queues the articles whose lists may contain this one, for when it becomes public. */
export async function enqueueNeighbours(tx: Tx, articleIds: string[], dueAt: Date): Promise<void> {
  if (articleIds.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO related_queue (article_id, whole, due_at) SELECT id, false, ${dueAt} FROM unnest(${[...articleIds].sort()}::uuid[]) AS id
    ON CONFLICT (article_id) DO UPDATE SET due_at = least(related_queue.due_at, EXCLUDED.due_at)`;
}

export type DrainOptions = {
  limit?: number;
  /** Checked between two lists. */
  isStopping?: () => boolean;
  onProgress?: (...progress: Parameters<RebuildProgress> | [done: number]) => void;
};

/**
 * Computes queued lists, oldest first, at most `limit`; in memory all at once when very many wait. Invalidates only
 * pages whose list changed. Safe at any time and in several processes. Returns how many it computed.
 */
export async function drainRelatedQueue({
  limit = 500,
  isStopping = () => false,
  onProgress,
}: DrainOptions = {}): Promise<number> {
  let done = (await isBulk()) ? await rebuildRelated({ isNeeded: isBulk, ...(onProgress && { onProgress }) }) : 0;
  while (done < limit && !isStopping() && (await inTransaction((tx) => recomputeNext(tx, anyEntry)))) {
    done += 1;
    onProgress?.(done);
  }
  await mergeTermCounts();
  return done;
}

/**
 * Computes the list of the article with changed text that has waited longest, so that an article published by schedule
 * gets its list within a second or two. False when none waits, or so many that `drainRelatedQueue` should do it.
 */
export async function recomputeNextRelated(): Promise<boolean> {
  const waiting = await getDb().relatedQueue.findMany({
    where: { whole: true, dueAt: { lte: new Date() } },
    take: MAX_ONE_BY_ONE + 1,
    select: { articleId: true },
  });
  if (waiting.length === 0 || waiting.length > MAX_ONE_BY_ONE) return false;
  const isDone = await inTransaction((tx) => recomputeNext(tx, changedEntry));
  await mergeTermCounts();
  return isDone;
}

async function isBulk(): Promise<boolean> {
  const rows = await getDb().relatedQueue.findMany({
    where: { whole: true },
    take: BULK_THRESHOLD,
    select: { articleId: true },
  });
  if (rows.length === BULK_THRESHOLD) return true;
  const { documentCount } = await readCollectionStatistics(getDb(), []);
  return rows.length > 20 && rows.length > documentCount * BULK_SHARE;
}

const anyEntry = Prisma.empty;
const changedEntry = Prisma.sql`whole AND`;

/** Computes one list in its own transaction. False when the queue is empty or another process holds the lock. */
async function recomputeNext(tx: Tx, kind: Prisma.Sql): Promise<boolean> {
  // Each also notes its neighbours in the queue: two at once would wait for one another.
  if (!(await tryLockInTransaction(tx, 'related-queue'))) return false;
  const now = new Date();
  const [next] = await tx.$queryRaw<{ article_id: string }[]>`
    SELECT article_id FROM related_queue WHERE ${kind} due_at <= ${now} ORDER BY due_at, article_id LIMIT 1`;
  if (!next) return false;
  // Articles are locked before entries of the queue, as by everyone who saves an article.
  await lockArticles(tx, [next.article_id]);
  const [entry] = await tx.$queryRaw<{ article_id: string; whole: boolean }[]>`
    DELETE FROM related_queue WHERE article_id = ${next.article_id}::uuid RETURNING article_id, whole`;
  if (!entry) return true;
  const changed = await recomputeRelated(tx, entry.article_id, { isWhole: entry.whole, now });
  if (changed) await notifyTags(tx, [`article:${entry.article_id}`]);
  return true;
}

/**
 * Recomputes one article's list. If its text changed, analyses it again and queues its neighbours. Returns true when
 * the list changed.
 */
export async function recomputeRelated(
  tx: Tx,
  articleId: string,
  { isWhole, now }: { isWhole: boolean; now: Date },
): Promise<boolean> {
  const source = isWhole ? await readArticleSource(tx, articleId) : null;
  if (source) await writeTermWeights(tx, source);
  const ranked = await similarEngine.rank(tx, articleId, MAX_RELATED, now);
  if (source) {
    const neighbours = ranked
      .filter(({ reason }) => reason === 'terms' || reason === 'thread')
      .map(({ relatedId }) => relatedId);
    await enqueueNeighbours(tx, neighbours, await visibleFrom(tx, articleId, now));
  }
  return storeList(tx, articleId, ranked);
}

async function visibleFrom(tx: Tx, articleId: string, now: Date): Promise<Date> {
  const row = await tx.article.findUnique({
    where: { id: articleId },
    select: { publishedAt: true, embargoUntil: true },
  });
  return [row?.publishedAt, row?.embargoUntil].reduce((latest: Date, at) => (at && at > latest ? at : latest), now);
}
