import type { Tx } from '@/db/transaction';
import type { RelatedContent } from './content';
import { fingerprint } from './fingerprint';
import { countArticle, readRarity } from './frequencies';
import type { Comparable } from './rank-similar';
import { surfaceForms } from './surface-forms';
import { chooseTelling, mentionsOf, type Rarity, type TellingTerms, titleTermsOf } from './telling-terms';
import { packVector, unpackVector } from './vector';

/** A published article as its related list needs it. */
export type Source = RelatedContent & { id: string; ordinal: number; publishedAt: Date; sectionId: string | null };

export type StoredVector = Comparable & { articleId: string; words: string[] };

/** So many of the heaviest terms can be named by a reason. */
const NAMED_WORDS = 30;

export type VectorRow = {
  doc: number;
  article_id: string;
  vector: Uint8Array<ArrayBuffer>;
  words: string;
  published_at: Date;
  bands: number[];
  title_terms: number[];
  title_length: number;
};

/** Analyses one article and keeps what was found; the first time its terms are counted as well. */
export async function writeVector(tx: Tx, source: Source): Promise<StoredVector> {
  const mentions = mentionsOf(source);
  const isKnown = (await tx.relatedVector.count({ where: { doc: source.ordinal } })) > 0;
  const rarity = isKnown ? await readRarity(tx, mentions.keys()) : await countArticle(tx, mentions.keys());
  const row = toRow(source, chooseTelling(mentions, rarity));
  await insertVectors(tx, [row]);
  return toStoredVector(row, source.sectionId);
}

/** The row of an article, from its words and how common they are. Pure. */
export function vectorRow(source: Source, rarity: Rarity): VectorRow {
  return toRow(source, chooseTelling(mentionsOf(source), rarity));
}

/** Writes rows, over those that are there. */
export async function insertVectors(tx: Tx, rows: VectorRow[]): Promise<void> {
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

/** What is kept of an article and whether it belongs to a story, or null when nothing is kept. */
export async function readVector(tx: Tx, articleId: string): Promise<(StoredVector & { hasThread: boolean }) | null> {
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
  return { ...toStoredVector(stored, row.article.sectionId), hasThread: row.article.threadId !== null };
}

function toRow(source: Source, telling: TellingTerms): VectorRow {
  const title = titleTermsOf(source.title);
  return {
    doc: source.ordinal,
    article_id: source.id,
    vector: packVector(telling),
    words: surfaceForms(source, telling.words.slice(0, NAMED_WORDS)).join('\n'),
    published_at: source.publishedAt,
    bands: fingerprint(source),
    title_terms: [...new Set(title.terms)].filter((term) => telling.terms.includes(term)),
    title_length: title.length,
  };
}

/** A row in hand as a thing to compare. */
export function toStoredVector(
  row: Omit<VectorRow, 'words'> & { words?: string },
  sectionId: string | null,
): StoredVector {
  return {
    doc: row.doc,
    articleId: row.article_id,
    publishedAt: row.published_at.getTime(),
    vector: unpackVector(row.vector),
    bands: row.bands,
    words: row.words ? row.words.split('\n') : [],
    titleTerms: Int32Array.from(row.title_terms),
    titleLength: row.title_length,
    sectionId,
  };
}
