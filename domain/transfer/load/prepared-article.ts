import type { ArticleContent } from '@/domain/articles/content';
import type { ImportRecord } from '../record/types';

/** A record on its way into the database: the article's id, and what the article is to say. */
export type PreparedArticle = { id: string; hash: string; record: ImportRecord; content: ArticleContent };
