import type { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { encodeForward } from './index/forward-index';
import { indexDocument, type IndexedDocument } from './index/index-document';
import { isBulkIndexing } from './index/bulk-index';
import { SegmentBuilder } from './index/segment-builder';
import { writeSegment } from './index/segments';

const indexSourceSelect = {
  id: true,
  ordinal: true,
  title: true,
  kicker: true,
  standfirst: true,
  text: true,
  sectionId: true,
  publishedAt: true,
  status: true,
  isSearchable: true,
  topics: { select: { topicId: true } },
  authors: { select: { authorId: true } },
} satisfies Prisma.ArticleSelect;

/** Larger batches get a packed segment of their own at once, which costs less than pending entries for each word. */
const BULK_THRESHOLD = 50;

/**
 * Updates the index for these articles in the transaction that changed them: published ones are found as soon as it
 * commits, others are removed. The cost does not depend on the size of the index. Articles of a bulk import
 * (bulk-index.ts) are found once they are packed.
 */
export async function indexArticles(tx: Tx, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.article.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: indexSourceSelect,
  });
  const published: WrittenDocument[] = [];
  for (const row of rows) {
    if (row.status !== 'PUBLISHED' || !row.publishedAt || !row.isSearchable) continue;
    const topicIds = row.topics.map(({ topicId }) => topicId);
    const authorIds = row.authors.map(({ authorId }) => authorId);
    const source = { ...row, publishedAt: row.publishedAt, topicIds, authorIds };
    published.push({ doc: row.ordinal, articleId: row.id, ...indexDocument(source) });
  }
  const publishedIds = new Set(published.map(({ articleId }) => articleId));
  await removeDocuments(
    tx,
    ids.filter((id) => !publishedIds.has(id)),
  );
  await writeDocuments(tx, published);
}

/** An indexed document with its number and article. */
export type WrittenDocument = IndexedDocument & { doc: number; articleId: string };

/** Posting lists may still contain a removed document: every hit is looked up before it is shown. */
async function removeDocuments(tx: Tx, articleIds: string[]): Promise<void> {
  if (articleIds.length === 0) return;
  await tx.searchDocument.deleteMany({ where: { articleId: { in: articleIds } } });
}

/** Writes documents of published articles, as `indexArticles` does after reading and analysing them. */
export async function writeDocuments(tx: Tx, unordered: WrittenDocument[]): Promise<void> {
  if (unordered.length === 0) return;
  // Rows are locked in one order everywhere.
  const documents = unordered.toSorted((a, b) => a.doc - b.doc);
  const isBulk = documents.length > BULK_THRESHOLD;
  const docs = documents.map(({ doc }) => doc);
  const articleIds = documents.map(({ articleId }) => articleId);
  const forwards = documents.map(({ forward }) => encodeForward(forward));
  const terms = documents.map(({ keys }) => (isBulk ? '{}' : `{${keys.join(',')}}`));
  // The words are joined by spaces, which no word contains.
  const words = documents.map((document) => document.words.join(' '));
  await tx.$executeRaw`
    INSERT INTO search_document (doc, article_id, terms)
    SELECT * FROM unnest(${docs}::int[], ${articleIds}::uuid[], ${forwards}::bytea[])
    ON CONFLICT (doc) DO UPDATE SET terms = EXCLUDED.terms`;
  await tx.$executeRaw`
    INSERT INTO search_pending (doc, terms, words)
    SELECT doc, keys::int[], string_to_array(words, ' ')
    FROM unnest(${docs}::int[], ${terms}::text[], ${words}::text[]) AS row (doc, keys, words)
    ON CONFLICT (doc) DO UPDATE SET terms = EXCLUDED.terms, words = EXCLUDED.words, changed_at = now()`;
  if (isBulk && !isBulkIndexing()) await writeBulkSegment(tx, documents);
}

/** Writes a segment of its own; the next packing counts its words and merges it with others. */
async function writeBulkSegment(tx: Tx, documents: WrittenDocument[]): Promise<void> {
  const builder = new SegmentBuilder();
  for (const { doc, forward } of documents) builder.add(doc, forward);
  await writeSegment(tx, builder);
}
