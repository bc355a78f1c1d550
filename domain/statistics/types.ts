/** Where readers come from, by the class of the referring host: nothing finer is ever kept. */
export const viewSources = ['search', 'social', 'news', 'sites', 'own', 'direct'] as const;
export type ViewSource = (typeof viewSources)[number];

/** Views of each source, in the order of `viewSources`. */
export type SourceViews = number[];

/** How often an article was read in an hour (its first moment). What `sources` lacks came from a place that is not known. */
export type ViewCount = { articleId: string; hour: Date; views: number; sources?: SourceViews };

/** The spans to look at, each up to now. */
export const numbersRanges = ['24h', '7d', '30d', '90d'] as const;
export type NumbersRange = (typeof numbersRanges)[number];

/** An hour or a day of a span, and its counterpart in the span before. */
export type NumbersPoint = { start: Date; views: number; before: number };

/** Whole hours or days alone: the running one and its counterpart are left out. */
export type Comparison = { now: number; before: number };

/** Views of a span. */
export type ViewsView = { unit: 'hour' | 'day'; points: NumbersPoint[]; total: number; compared: Comparison };

/** Views of a span, with where the readers came from and what they read. */
export type NumbersView = ViewsView & {
  sources: { source: ViewSource | 'unknown'; views: number }[];
  articles: { id: string; title: string; views: number }[];
};

/** What readers searched for in vain, folded. */
export type MissedSearchView = { query: string; count: number };
