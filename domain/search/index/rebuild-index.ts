import { setImmediate } from 'node:timers/promises';
import { getDb } from '@/db/client';
import { lockInTransaction, withAdvisoryLock } from '@/db/advisory-lock';
import { storeVersion } from '@/db/derived-data';
import { inTransaction, type Tx } from '@/db/transaction';
import { encodeForward } from './forward-index';
import { indexDocument, type IndexedDocument } from './index-document';
import { maintainSearchIndex } from './maintain';
import { SegmentBuilder } from './segment-builder';
import { deleteSegments, writeSegment } from './segments';
import { searchVersion } from './version';

export type RebuildProgress = { done: number; lastOrdinal: number; lastToIndex: number };
export type RebuildOptions = {
  /** An error thrown here cuts the rebuild off; the next call resumes it. */
  onProgress?: (progress: RebuildProgress) => void;
  /** Called once the lock is held: another process may have done the work meanwhile. */
  isNeeded?: () => Promise<boolean>;
};

/** One segment is held in memory: about 200 MB for texts of usual length. */
const SEGMENT_DOCS = 50_000;
const SEGMENT_POSTINGS = 12_000_000;
const BATCH = 500;
/** Yields to the event loop after this many documents: the site may serve from this process. */
const YIELD_EVERY = 10;
const STATE = 1;
const TIMEOUT_MS = 15 * 60_000;

/**
 * Rebuilds the whole index from the articles while the old one keeps answering. One process at a time; others wait.
 * After an interruption it resumes at the last finished segment, unless code of another version had begun. Edits
 * meanwhile are indexed as usual. Returns the number of articles.
 */
export async function rebuildSearchIndex({
  onProgress = () => undefined,
  isNeeded = () => Promise.resolve(true),
}: RebuildOptions = {}): Promise<number> {
  return withAdvisoryLock(process.env['DATABASE_URL'] ?? '', 'search-rebuild', async () =>
    (await isNeeded()) ? rebuild(onProgress) : 0,
  );
}

async function rebuild(onProgress: (progress: RebuildProgress) => void): Promise<number> {
  const state = await startOrResume();
  const upTo = (await getDb().article.aggregate({ _max: { ordinal: true } }))._max.ordinal ?? 0;
  let after = state.afterOrdinal;
  let done = 0;
  while (after < upTo) {
    const part = await buildSegment(after, upTo, (count, lastOrdinal) =>
      onProgress({ done: done + count, lastOrdinal, lastToIndex: upTo }),
    );
    done += part.count;
    after = part.last;
  }
  await finish(state.lastOldSegment);
  await maintainSearchIndex({ all: true });
  return done;
}

async function startOrResume(): Promise<{ afterOrdinal: number; lastOldSegment: number }> {
  const db = getDb();
  const known = await db.searchRebuild.findUnique({ where: { id: STATE } });
  if (known?.version === searchVersion) return known;
  // Packed later, pending documents would add the words of older rules to the new vocabulary.
  await maintainSearchIndex({ all: true });
  const newest = await db.searchSegment.aggregate({ _max: { id: true } });
  await inLongTransaction(async (tx) => {
    await lockInTransaction(tx, 'search-maintenance');
    await tx.$executeRaw`UPDATE search_word SET fresh = 0 WHERE fresh <> 0`;
  });
  const state = { afterOrdinal: 0, lastOldSegment: newest._max.id ?? 0, version: searchVersion };
  return db.searchRebuild.upsert({ where: { id: STATE }, create: { id: STATE, ...state }, update: state });
}

/** Reads, analyses and packs until the segment is full, then writes it together with the progress. */
async function buildSegment(
  after: number,
  lastToIndex: number,
  onBatch: (count: number, lastOrdinal: number) => void,
): Promise<{ count: number; last: number }> {
  const builder = new SegmentBuilder();
  const words = new Map<string, number>();
  let last = after;
  while (last < lastToIndex && builder.docCount < SEGMENT_DOCS && builder.postingCount < SEGMENT_POSTINGS) {
    const from = last;
    const batch = await inLongTransaction((tx) => indexBatch(tx, from, lastToIndex));
    for (const { row, document } of batch) {
      builder.add(row.ordinal, document.forward);
      for (const word of document.words) words.set(word, (words.get(word) ?? 0) + 1);
      if (builder.docCount % YIELD_EVERY === 0) await setImmediate();
    }
    last = batch.length < BATCH ? lastToIndex : (batch.at(-1)?.row.ordinal ?? lastToIndex);
    onBatch(builder.docCount, last);
  }
  await inLongTransaction(async (tx) => {
    // Packing counts the same words and drops the same segments.
    await lockInTransaction(tx, 'search-maintenance');
    await writeSegment(tx, builder);
    await countWords(tx, words);
    await tx.searchRebuild.update({ where: { id: STATE }, data: { afterOrdinal: last } });
  });
  return { count: builder.docCount, last };
}

type ArticleRow = {
  ordinal: number;
  id: string;
  title: string;
  kicker: string;
  standfirst: string;
  text: string;
  sectionId: string | null;
  publishedAt: Date;
  topicIds: string[];
  authorIds: string[];
};

/** Indexes the next articles. Their rows are held while they are written, so that an edit comes before or after. */
async function indexBatch(
  tx: Tx,
  after: number,
  lastToIndex: number,
): Promise<{ row: ArticleRow; document: IndexedDocument }[]> {
  // Locked in the order of ids, as everywhere.
  await tx.$executeRaw`
    WITH batch AS MATERIALIZED (
      SELECT id FROM article WHERE ordinal > ${after} AND ordinal <= ${lastToIndex} AND status = 'PUBLISHED' AND published_at IS NOT NULL AND is_searchable
      ORDER BY ordinal LIMIT ${BATCH})
    SELECT 1 FROM article WHERE id IN (SELECT id FROM batch) ORDER BY id FOR SHARE`;
  const rows = await tx.$queryRaw<ArticleRow[]>`
    SELECT ordinal, id, title, kicker, standfirst, text, section_id AS "sectionId", published_at AS "publishedAt",
      ARRAY(SELECT topic_id FROM article_topic WHERE article_id = article.id) AS "topicIds",
      ARRAY(SELECT author_id FROM article_author WHERE article_id = article.id) AS "authorIds"
    FROM article WHERE ordinal > ${after} AND ordinal <= ${lastToIndex} AND status = 'PUBLISHED' AND published_at IS NOT NULL AND is_searchable
    ORDER BY ordinal LIMIT ${BATCH} FOR SHARE`;
  const indexed: { row: ArticleRow; document: IndexedDocument }[] = [];
  for (const row of rows) {
    indexed.push({ row, document: indexDocument(row) });
    if (indexed.length % YIELD_EVERY === 0) await setImmediate();
  }
  await writeForwards(tx, indexed);
  return indexed;
}

async function writeForwards(tx: Tx, indexed: { row: ArticleRow; document: IndexedDocument }[]): Promise<void> {
  const docs = indexed.map(({ row }) => row.ordinal);
  const ids = indexed.map(({ row }) => row.id);
  const terms = indexed.map(({ document }) => encodeForward(document.forward));
  await tx.$executeRaw`
    INSERT INTO search_document AS known (doc, article_id, terms)
    SELECT * FROM unnest(${docs}::int[], ${ids}::uuid[], ${terms}::bytea[])
    ON CONFLICT (doc) DO UPDATE SET terms = EXCLUDED.terms WHERE known.terms <> EXCLUDED.terms`;
}

/** Word counts accumulate separately from those in use; a new word is usable at once. */
async function countWords(tx: Tx, words: Map<string, number>): Promise<void> {
  const entries = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  for (let from = 0; from < entries.length; from += 20_000) {
    const part = entries.slice(from, from + 20_000);
    await tx.$executeRaw`
      INSERT INTO search_word AS known (word, df, fresh)
      SELECT word, count, count FROM unnest(${part.map(([word]) => word)}::text[], ${part.map(([, count]) => count)}::int[]) AS row (word, count)
      ON CONFLICT (word) DO UPDATE SET fresh = known.fresh + EXCLUDED.fresh`;
  }
}

/** Removes the old index (its lists, documents of unpublished articles, words of no article) and stores the version. */
async function finish(lastOldSegment: number): Promise<void> {
  await inLongTransaction(async (tx) => {
    await lockInTransaction(tx, 'search-maintenance');
    const old = await tx.searchSegment.findMany({ where: { id: { lte: lastOldSegment } }, select: { id: true } });
    await deleteSegments(
      tx,
      old.map(({ id }) => id),
    );
    await tx.$executeRaw`
      DELETE FROM search_document USING article
      WHERE article.id = article_id AND (article.status <> 'PUBLISHED' OR NOT article.is_searchable)`;
    await tx.$executeRaw`UPDATE search_word SET df = fresh WHERE df <> fresh AND fresh > 0`;
    await tx.$executeRaw`DELETE FROM search_word WHERE fresh = 0`;
    await tx.searchRebuild.deleteMany();
    await storeVersion(tx, 'search', searchVersion);
  });
}

function inLongTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return inTransaction(work, { timeout: TIMEOUT_MS });
}
