/** Slugs, as they stand in addresses; dates from the first instant up to but without the last. */
export type SearchFilters = { section?: string; topic?: string; author?: string; from?: Date; to?: Date };

/** One form of a word: its key in the index and how much a match by it is worth, 1 for the word itself. */
export type TermForm = { key: number; weight: number };

/** One word of a query in all the forms under which it is sought. */
export type QueryTerm = {
  /** As typed, folded. */
  word: string;
  forms: TermForm[];
  /** The forms as words, to mark them in a text. */
  surfaceForms: string[];
};

/** A query taken apart. */
export type ParsedQuery = {
  /** What is ranked by: words in order, quoted ones included. */
  text: string;
  /** Folded words that must follow one another. */
  phrases: string[][];
  /** Words (or phrases of them) that must not occur. */
  excluded: string[][];
  filters: SearchFilters;
  /** The words that were understood as a time, as typed. */
  dateWords: string | null;
  /** Whether the query was longer than what is looked at. */
  isTruncated: boolean;
};
