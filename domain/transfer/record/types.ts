import type { ArticleDocument } from '@/domain/articles/document/types';
import type { RecordLine } from './record-fields';

/** One article as a file tells it, checked and in the form it is stored; the loader adds ids and rows. */
export type ImportRecord = Record<RecordLine, string> & {
  /** What the article is recognised by when it comes again. */
  externalId: string;
  body: ArticleDocument;
  /** Names or slugs. */
  section: string | null;
  topics: string[];
  authors: string[];
  thread: string | null;
  /** Null: the moment of the import. */
  publishedAt: Date | null;
  /** Titles or external ids, in the file's order. */
  related: string[];
  /** Imported as a draft; absent for a published article. */
  isDraft?: true;
};

/** An item from a format's reader: an article, or a rejected record with the reason. `line` counts from 1. */
export type ReadItem = { ok: true; line: number; record: ImportRecord } | { ok: false; line: number; why: string };

export type ImportCounts = { created: number; updated: number; unchanged: number; refused: number };
