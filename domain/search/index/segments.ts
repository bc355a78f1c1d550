import { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { decodeForward } from './forward-index';
import { visitPostings } from './postings';
import type { SegmentBuilder } from './segment-builder';
import { type PostingRow } from './segment-builder';

const ROWS_PER_BATCH = 4000;
const BYTES_PER_BATCH = 8 * 1024 * 1024;
const DOCS_PER_BATCH = 1000;

/** Reads documents in ascending order into a builder, skipping deleted ones. */
export async function collectDocuments(tx: Tx, builder: SegmentBuilder, docs: number[]): Promise<void> {
  for (let from = 0; from < docs.length; from += DOCS_PER_BATCH) {
    const part = docs.slice(from, from + DOCS_PER_BATCH);
    const rows = await tx.searchDocument.findMany({
      where: { doc: { in: part } },
      orderBy: { doc: 'asc' },
      select: { doc: true, terms: true },
    });
    for (const { doc, terms } of rows) builder.add(doc, decodeForward(terms));
  }
}

/** Writes a builder's content as a new segment. */
export async function writeSegment(tx: Tx, builder: SegmentBuilder): Promise<void> {
  if (builder.docCount === 0) return;
  const { id } = await tx.searchSegment.create({
    data: { docCount: builder.docCount, docs: builder.packedDocs() },
    select: { id: true },
  });
  await writeRows(tx, id, builder.rows());
}

/** Writes rows of lists into a segment, in batches. */
export async function writeRows(tx: Tx, segment: number, rows: Iterable<PostingRow>): Promise<void> {
  for (const part of inBatches(rows)) await insertPostings(tx, segment, part);
}

/** Deletes segments with their lists. */
export async function deleteSegments(tx: Tx, ids: number[]): Promise<void> {
  await tx.searchPosting.deleteMany({ where: { segment: { in: ids } } });
  await tx.searchSegment.deleteMany({ where: { id: { in: ids } } });
}

/** The documents that a segment was packed from. */
export function segmentDocuments(segment: { docs: Uint8Array }): number[] {
  const docs: number[] = [];
  visitPostings(segment.docs, (doc) => docs.push(doc));
  return docs;
}

async function insertPostings(tx: Tx, segment: number, rows: PostingRow[]): Promise<void> {
  const terms = rows.map(({ term }) => term);
  const levels = rows.map(({ level }) => level);
  const counts = rows.map(({ count }) => count);
  const docs = rows.map((row) => row.docs);
  await tx.$executeRaw(Prisma.sql`
    INSERT INTO search_posting (term, segment, level, count, docs)
    SELECT term, ${segment}::int, level, count, docs
    FROM unnest(${terms}::int[], ${levels}::int[], ${counts}::int[], ${docs}::bytea[]) AS row (term, level, count, docs)`);
}

function* inBatches(rows: Iterable<PostingRow>): Generator<PostingRow[]> {
  let part: PostingRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    part.push(row);
    bytes += row.docs.length;
    if (part.length < ROWS_PER_BATCH && bytes < BYTES_PER_BATCH) continue;
    yield part;
    part = [];
    bytes = 0;
  }
  if (part.length > 0) yield part;
}
