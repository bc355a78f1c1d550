/**
 * The longest an imported record may be, field by field (UTF-16 units; of lists: entries): no more than an article's
 * content may hold (domain/articles/schema.ts), so that editors can save what was imported.
 */
export const LIMITS = {
  externalId: 300,
  title: 500,
  standfirst: 1_000,
  dateline: 200,
  source: 200,
  name: 200,
  topics: 20,
  authors: 20,
  related: 100,
} as const;
