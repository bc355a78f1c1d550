import { columnsOf } from '@/domain/articles/content';
import { slugify } from '@/lib/arabic/slug';
import type { PreparedArticle } from './prepared-article';
import { publicationDate } from './record-content';
import { uuidV7 } from './uuid-v7';

/** The row of a new article that create-articles.ts passes to the database. */
export type ArticleRow = ReturnType<typeof articleRow>;

/** The columns that are made here; the rest of the row the statement takes out of `content`. */
export function articleRow({ id, hash, record, content }: PreparedArticle, now: Date) {
  const { titleKey, text, wordCount, bodyVersion } = columnsOf(content);
  const made = {
    id,
    revision_id: uuidV7(),
    external_id: record.externalId,
    import_hash: hash,
    slug: slugify(content.title),
  };
  const status = record.isDraft ? 'DRAFT' : 'PUBLISHED';
  const publishedAt = record.isDraft ? null : publicationDate(record, now);
  return {
    ...made,
    status,
    title_key: titleKey,
    text,
    word_count: wordCount,
    body_version: bodyVersion,
    published_at: publishedAt,
    content,
  };
}
