import type { ArticleCardView } from '@/domain/articles/types';
import type { TextRun } from '@/lib/arabic/highlight';
import type { SearchFilters } from './query/types';

export type { SearchFilters };

export type SearchRequest = {
  query: string;
  filters?: SearchFilters;
  limit: number;
  cursor?: string;
  timeZone: string;
  now?: Date;
};

export type SearchHit = { article: ArticleCardView; title: TextRun[]; snippet: TextRun[] };

export type SearchPage = {
  hits: SearchHit[];
  nextCursor: string | null;
  /** Number of matches, counted up to `MAX_TOTAL`. */
  total: number;
  totalIsExact: boolean;
  /** How the query was understood, for the page to show. */
  understood: { filters: SearchFilters; dateWords: string | null; excluded: string[]; cut: boolean };
  /** The query with its misspelt words corrected, or null. */
  didYouMean: string | null;
};

export type SearchRefusal = 'empty' | 'bad-cursor' | 'unknown-filter' | 'too-slow';
