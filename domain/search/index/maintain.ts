import { lockInTransaction, tryLockInTransaction } from '@/db/advisory-lock';
import { inTransaction, type Tx } from '@/db/transaction';
import { SegmentBuilder } from './segment-builder';
import { collectDocuments, segmentDocuments, deleteSegments, writeSegment } from './segments';

/** Fewer pending documents are searched as fast unpacked. */
const MIN_PENDING = 500;
const PENDING_BATCH = 20_000;
/**
 * When there are `many` segments of fewer than `below` documents, they are merged; no merged segment exceeds what fits
 * into memory.
 */
const MERGE_TIERS = [
  { maxDocs: 2_000, minSegments: 8 },
  { maxDocs: 20_000, minSegments: 8 },
  { maxDocs: 120_000, minSegments: 4 },
] as const;
const MAX_SEGMENT_DOCS = 120_000;
const TIMEOUT_MS = 15 * 60_000;

/**
 * Packs pending documents into posting lists and merges small segments. Safe to run at any time and in several
 * processes: one works, the others return at once. Searches see a complete index throughout. `all` packs even a few,
 * and waits for the lock. Returns how many documents were packed.
 */
export async function maintainSearchIndex({ all = false }: { all?: boolean } = {}): Promise<number> {
  let flushed = 0;
  for (;;) {
    const count = await onePackerAtATime((tx) => flushPending(tx, all), all);
    flushed += count;
    if (count < PENDING_BATCH) break;
  }
  while (await onePackerAtATime(mergeTier)) {
    // Until no size has too many.
  }
  return flushed;
}

/** In one transaction, and while no other process is at it: then nothing is done, or it is waited for. */
async function onePackerAtATime<T extends number | boolean>(
  work: (tx: Tx) => Promise<T>,
  wait = false,
): Promise<T | 0> {
  return inTransaction(
    async (tx) => {
      if (wait) await lockInTransaction(tx, 'search-maintenance');
      return wait || (await tryLockInTransaction(tx, 'search-maintenance')) ? work(tx) : 0;
    },
    { timeout: TIMEOUT_MS },
  );
}

type PendingRow = { doc: number; rowVersion: string; isBulk: boolean };

/** A row rewritten meanwhile has another stamp and stays pending. */
async function flushPending(tx: Tx, all: boolean): Promise<number> {
  const rows = await tx.$queryRaw<PendingRow[]>`
    SELECT doc, xmin::text AS "rowVersion", terms = '{}' AS "isBulk" FROM search_pending ORDER BY doc LIMIT ${PENDING_BATCH}`;
  const isDue = all || rows.length >= MIN_PENDING || rows.some(({ isBulk }) => isBulk);
  if (!isDue || rows.length === 0) return 0;
  const docs = rows.map(({ doc }) => doc);
  const stamps = rows.map(({ rowVersion }) => rowVersion);
  await countWords(tx, docs);
  const builder = new SegmentBuilder();
  await collectDocuments(tx, builder, docs);
  await writeSegment(tx, builder);
  await tx.$executeRaw`
    WITH held AS MATERIALIZED (
      SELECT pending.doc FROM search_pending AS pending
      JOIN unnest(${docs}::int[], ${stamps}::text[]) AS packed (doc, stamp) ON pending.doc = packed.doc
      WHERE pending.xmin::text = packed.stamp ORDER BY pending.doc FOR UPDATE OF pending)
    DELETE FROM search_pending USING held WHERE search_pending.doc = held.doc`;
  return rows.length;
}

async function countWords(tx: Tx, docs: number[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO search_word AS known (word, df, fresh)
    SELECT word, count(*)::int, count(*)::int
    FROM search_pending, unnest(words) AS word WHERE doc = ANY(${docs}::int[]) GROUP BY word ORDER BY word
    ON CONFLICT (word) DO UPDATE SET df = known.df + EXCLUDED.df, fresh = known.fresh + EXCLUDED.fresh`;
}

/**
 * Merges one tier that has too many segments; false when there is none. The new segment is packed from the documents'
 * current rows.
 */
async function mergeTier(tx: Tx): Promise<boolean> {
  const segments = await tx.searchSegment.findMany({ orderBy: { id: 'asc' }, select: { id: true, docCount: true } });
  for (const [size, { maxDocs, minSegments }] of MERGE_TIERS.entries()) {
    const floor = MERGE_TIERS[size - 1]?.maxDocs ?? 0;
    const group = withinSizeLimit(segments.filter(({ docCount }) => docCount >= floor && docCount < maxDocs));
    if (group.length < minSegments) continue;
    await mergeSegments(
      tx,
      group.map(({ id }) => id),
    );
    return true;
  }
  return false;
}

function withinSizeLimit<T extends { docCount: number }>(segments: T[]): T[] {
  let total = 0;
  return segments.filter(({ docCount }) => (total += docCount) <= MAX_SEGMENT_DOCS);
}

async function mergeSegments(tx: Tx, ids: number[]): Promise<void> {
  const rows = await tx.searchSegment.findMany({ where: { id: { in: ids } }, select: { docs: true } });
  const docs = [...new Set(rows.flatMap(segmentDocuments))].sort((a, b) => a - b);
  const builder = new SegmentBuilder();
  await collectDocuments(tx, builder, docs);
  await deleteSegments(tx, ids);
  await writeSegment(tx, builder);
}
