import { Prisma } from '@/db/generated/client';
import { readForSearch } from '@/db/search-reads';
import { publicOrPageSql } from '@/domain/articles/visibility';
import { decodeForward, type ForwardDocument } from '../index/forward-index';

export type MatchedDocument = {
  doc: number;
  articleId: string;
  title: string;
  publishedAt: number;
  forward: ForwardDocument;
};

type Row = { doc: number; id: string; title: string; published: number; terms: Buffer };

/** Reads the public ones among some documents, with everything that ranking needs. */
export async function readDocuments(docs: number[], now: Date): Promise<MatchedDocument[]> {
  if (docs.length === 0) return [];
  const query = Prisma.sql`
    SELECT document.doc, a.id::text AS id, a.title, (extract(epoch FROM a.published_at) * 1000)::float8 AS published, document.terms
    FROM search_document AS document JOIN article AS a ON a.id = document.article_id
    WHERE document.doc = ANY(${docs}::int[]) AND ${publicOrPageSql(now)}`;
  const rows = await readForSearch<Row>({
    name: 'search-documents',
    text: query.text,
    values: query.values,
  });
  return rows.map(({ doc, id, title, published, terms }) => ({
    doc,
    articleId: id,
    title,
    publishedAt: published,
    forward: decodeForward(terms),
  }));
}
