import { definitionOf } from './block-types';
import type { FeedContext } from './prose/feed-context';
import { joinHtml } from './prose/markup';
import type { ArticleDocument } from './types';

/**
 * A document as HTML for a feed reader: plain elements, absolute addresses, nothing that runs. Made when a feed is asked
 * for and never stored. Media and articles that `context` does not hold are left out.
 */
export function documentToFeedHtml(document: ArticleDocument, context: FeedContext): string {
  return joinHtml(document.content.map((block) => definitionOf(block).toFeedHtml(block, context))).text;
}
