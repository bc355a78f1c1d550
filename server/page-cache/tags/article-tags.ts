import type { ArticleCardView, ArticleView } from '@/domain/articles/types';
import type { RelatedItem } from '@/domain/related/types';

/**
 * The tags of the names that cards show (sections, topics, writers): renaming one invalidates the page. Changes of the
 * articles themselves arrive by the tags of the list.
 */
export function nameTags(cards: Iterable<ArticleCardView | null>): string[] {
  const tags = new Set<string>();
  for (const card of cards) {
    if (!card) continue;
    for (const named of [card.section, ...card.topics, ...card.authors]) if (named) tags.add(`name:${named.id}`);
  }
  return [...tags];
}

/**
 * The tags of live coverage among cards, for lists that show when each was updated: a new entry invalidates its own
 * article, and no list.
 */
export function liveTags(cards: Iterable<ArticleCardView | null>): string[] {
  return [...cards].flatMap((card) => (card?.kind === 'LIVE' ? [`article:${card.id}`] : []));
}

type ReadNext = {
  related: RelatedItem[];
  /** The number of related articles requested: a shorter list takes in whatever is published next. */
  wanted: number;
  /** The section's newest articles; null where they are not shown. */
  more: ArticleCardView[] | null;
  /** The section with those below it, whose newest these are; left out, the section alone. */
  sectionIds?: string[];
};

/**
 * The tags of an article's page. A change of a related list is announced under the article that owns it. What fills a
 * short list, and the section's newest, depend on what is published next, also while they are empty.
 */
export function articleTags(article: ArticleView, { related, wanted, more, ...from }: ReadNext): string[] {
  const sectionIds = from.sectionIds ?? (article.section ? [article.section.id] : []);
  const linked = Object.values(article.linkedArticles);
  const takesLatest = related.length < wanted || related.some(({ reason }) => reason === 'latest');
  return [
    `article:${article.id}`,
    // The database knows which cards the text of an article contains; those in live entries are declared by the page.
    ...(article.kind === 'LIVE' ? linked.map(({ id }) => `article:${id}`) : []),
    ...(article.thread ? [`name:${article.thread.id}`] : []),
    ...(more ? sectionIds.map((id) => `section:${id}`) : []),
    ...(takesLatest ? ['latest'] : []),
    ...nameTags([article, ...linked, ...(more ?? []), ...related.map((item) => item.article)]),
  ];
}
