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
 * The tags of an article's page. A related list is announced under the article that owns it; what fills a short one up,
 * and what is new in the section, depends on what is published next.
 */
export function articleTags(article: ArticleView, { related, more }: { related: RelatedItem[]; more: ArticleCardView[] }): string[] {
  const linked = Object.values(article.linkedArticles);
  return [
    `article:${article.id}`,
    ...(article.thread ? [`name:${article.thread.id}`] : []),
    ...(article.section && more.length > 0 ? [`section:${article.section.id}`] : []),
    ...(related.some(({ reason }) => reason === 'latest') ? ['latest'] : []),
    ...nameTags([article, ...linked, ...more, ...related.map((item) => item.article)]),
  ];
}
