import type { Tx } from '@/db/transaction';
import type { ArticleText } from './article-text';
import { fingerprint } from './fingerprint';
import { addDocument, readCollectionStatistics } from './document-frequencies';
import type { Comparable } from './comparable';
import { surfaceForms } from './surface-forms';
import { chooseKeywords, countMentions, type CollectionStatistics, type Keywords, titleTerms } from './keywords';
import { packTermWeights, unpackTermWeights } from './term-weights';

/** A published article as its related list needs it. */
export type ArticleSource = ArticleText & { id: string; ordinal: number; publishedAt: Date; sectionId: string | null };

export type StoredTermWeights = Comparable & { articleId: string; words: string[] };

/** Number of the heaviest terms whose words are stored for display. */
const MAX_NAMED_WORDS = 30;

export type TermWeightsRow = {
  doc: number;
  article_id: string;
  vector: Uint8Array<ArrayBuffer>;
  words: string;
  published_at: Date;
  bands: number[];
  title_terms: number[];
  title_length: number;
};

/** Analyses an article and stores its keywords; the first time it also counts its terms. */
export async function writeTermWeights(tx: Tx, source: ArticleSource): Promise<StoredTermWeights> {
  const mentions = countMentions(source);
  const isCounted = (await tx.relatedVector.count({ where: { doc: source.ordinal } })) > 0;
  const rarity = isCounted
    ? await readCollectionStatistics(tx, mentions.keys())
    : await addDocument(tx, mentions.keys());
  const row = rowOf(source, chooseKeywords(mentions, rarity));
  await insertTermWeights(tx, [row]);
  return toStoredTermWeights(row, source.sectionId);
}

/** An article's row, from its words and the collection's statistics. Reads and writes no database. */
export function termWeightsRow(source: ArticleSource, rarity: CollectionStatistics): TermWeightsRow {
  return rowOf(source, chooseKeywords(countMentions(source), rarity));
}

/** Inserts or overwrites rows. */
export async function insertTermWeights(tx: Tx, rows: TermWeightsRow[]): Promise<void> {
  const docs = rows.map(({ doc }) => doc);
  const ids = rows.map((row) => row.article_id);
  const vectors = rows.map(({ vector }) => vector);
  const words = rows.map((row) => row.words);
  const dates = rows.map((row) => row.published_at);
  const bands = rows.map((row) => `{${row.bands.join(',')}}`);
  const titles = rows.map((row) => `{${row.title_terms.join(',')}}`);
  const lengths = rows.map((row) => row.title_length);
  await tx.$executeRaw`
    INSERT INTO related_vector (doc, article_id, vector, words, published_at, bands, title_terms, title_length)
    SELECT doc, id, vector, words, at, bands::int[], titles::int[], length
    FROM unnest(${docs}::int[], ${ids}::uuid[], ${vectors}::bytea[], ${words}::text[], ${dates}::timestamptz[], ${bands}::text[],
      ${titles}::text[], ${lengths}::int[]) AS row (doc, id, vector, words, at, bands, titles, length)
    ON CONFLICT (doc) DO UPDATE SET vector = EXCLUDED.vector, words = EXCLUDED.words, published_at = EXCLUDED.published_at,
      bands = EXCLUDED.bands, title_terms = EXCLUDED.title_terms, title_length = EXCLUDED.title_length`;
}

/** The stored row of an article and whether it belongs to a thread, or null when there is none. */
export async function readTermWeights(
  tx: Tx,
  articleId: string,
): Promise<(StoredTermWeights & { hasThread: boolean }) | null> {
  const row = await tx.relatedVector.findUnique({
    where: { articleId },
    relationLoadStrategy: 'join',
    select: {
      doc: true,
      articleId: true,
      vector: true,
      words: true,
      publishedAt: true,
      bands: true,
      titleTerms: true,
      titleLength: true,
      article: { select: { sectionId: true, threadId: true } },
    },
  });
  if (!row) return null;
  const stored = {
    ...row,
    article_id: row.articleId,
    published_at: row.publishedAt,
    title_terms: row.titleTerms,
    title_length: row.titleLength,
  };
  return { ...toStoredTermWeights(stored, row.article.sectionId), hasThread: row.article.threadId !== null };
}

function rowOf(source: ArticleSource, keywords: Keywords): TermWeightsRow {
  const title = titleTerms(source.title);
  return {
    doc: source.ordinal,
    article_id: source.id,
    vector: packTermWeights(keywords),
    words: surfaceForms(source, keywords.words.slice(0, MAX_NAMED_WORDS)).join('\n'),
    published_at: source.publishedAt,
    bands: fingerprint(source),
    title_terms: [...new Set(title.terms)].filter((term) => keywords.terms.includes(term)),
    title_length: title.length,
  };
}

/** Converts a row for comparison. */
export function toStoredTermWeights(
  row: Omit<TermWeightsRow, 'words'> & { words?: string },
  sectionId: string | null,
): StoredTermWeights {
  return {
    doc: row.doc,
    articleId: row.article_id,
    publishedAt: row.published_at.getTime(),
    vector: unpackTermWeights(row.vector),
    bands: row.bands,
    words: row.words ? row.words.split('\n') : [],
    titleTerms: Int32Array.from(row.title_terms),
    titleLength: row.title_length,
    sectionId,
  };
}
