import { z } from 'zod';
import { articlePath } from '@/lib/urls';
import { uuidSchema } from '../prose/attributes';
import { element } from '../prose/markup';
import { defineBlock } from './define-block';

/** A card of another article, inside the text. */
export const relatedLink = defineBlock({
  name: 'related link',
  schema: z.strictObject({ type: z.literal('relatedLink'), attrs: z.strictObject({ articleId: uuidSchema }) }),
  lines: () => [],
  toFeedHtml: ({ attrs }, { labels, linkedArticles, siteUrl }) => {
    const article = linkedArticles[attrs.articleId];
    if (!article) return undefined;
    const href = new URL(articlePath(article), siteUrl).href;
    return element('p', {}, `${labels.seeAlso}: `, element('a', { href }, article.title));
  },
});
