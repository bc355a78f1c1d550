/** Filters by slug; `from` is inclusive, `to` exclusive. */
export type SearchFilters = { section?: string; topic?: string; author?: string; from?: Date; to?: Date };

/** One form of a word: its key in the index and the weight of a match, 1 for the word itself. */
export type TermForm = { key: number; weight: number };

/** One word of a query with all the forms to search for. */
export type QueryTerm = {
  /** As typed, folded. */
  word: string;
  forms: TermForm[];
  /** The forms as words, for highlighting. */
  surfaceForms: string[];
};

/** A parsed query. */
export type ParsedQuery = {
  /** The text to rank by: words in order, including quoted ones. */
  text: string;
  /** Folded words that must be adjacent, in order. */
  phrases: string[][];
  /** Words or phrases that must not occur. */
  excluded: string[][];
  filters: SearchFilters;
  /** The words recognised as a period, as typed. */
  dateWords: string | null;
  /** Whether the query was truncated. */
  isTruncated: boolean;
};
