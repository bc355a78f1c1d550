import { firstParagraphText } from '@/domain/articles/document/extract';
import type { ArticleView } from '@/domain/articles/types';

/**
 * The first words of an article; live coverage without a text takes those of its newest entry. Empty when there are
 * none.
 */
export function leadTextOf({ body, liveEntries }: Pick<ArticleView, 'body' | 'liveEntries'>): string {
  return [body, ...liveEntries.map((entry) => entry.body)].map(firstParagraphText).find((text) => text !== '') ?? '';
}
