import type { ArticleCardView, ArticleView } from '@/domain/articles/types';
import type { RelatedItem } from '@/domain/related/types';

/**
 * The tags of what cards name: sections, topics, writers. Their names stand on the page, so it is out of date when one
 * of them is renamed. That the article itself changed is told by the tags of the list it stands in.
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
 * The tags of live coverage among cards, for lists that tell when each was updated: an entry renews its own story, and no
 * list is told of it.
 */
export function liveTags(cards: Iterable<ArticleCardView | null>): string[] {
  return [...cards].flatMap((card) => (card?.kind === 'LIVE' ? [`article:${card.id}`] : []));
}

type ReadNext = {
  related: RelatedItem[];
  /** How many related were asked for: a list that is shorter takes in whatever is published next. */
  wanted: number;
  /** The newest of the section; null where they are not shown. */
  more: ArticleCardView[] | null;
};

/**
 * The tags of an article's page. A related list is announced under the article that owns it; what fills a short one up,
 * and what is new in the section, depends on what is published next, also while there is nothing yet.
 */
export function articleTags(article: ArticleView, { related, wanted, more }: ReadNext): string[] {
  const linked = Object.values(article.linkedArticles);
  const takesLatest = related.length < wanted || related.some(({ reason }) => reason === 'latest');
  return [
    `article:${article.id}`,
    // Whose cards stand in an article's text is known to the database; of those in entries the page tells itself.
    ...(article.kind === 'LIVE' ? linked.map(({ id }) => `article:${id}`) : []),
    ...(article.thread ? [`name:${article.thread.id}`] : []),
    ...(article.section && more ? [`section:${article.section.id}`] : []),
    ...(takesLatest ? ['latest'] : []),
    ...nameTags([article, ...linked, ...(more ?? []), ...related.map((item) => item.article)]),
  ];
}
