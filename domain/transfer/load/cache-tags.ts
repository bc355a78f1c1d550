import type { Prepared } from './prepared';

/** The cached pages that a batch puts out of date: lists for all of it, article pages for those that were there before. */
export function batchTags(saved: Prepared[], changedPages: string[]): string[] {
  const tags = new Set(['front', 'latest', 'feeds']);
  for (const id of changedPages) tags.add(`article:${id}`);
  for (const { content } of saved) {
    if (content.sectionId) tags.add(`section:${content.sectionId}`);
    if (content.threadId) tags.add(`thread:${content.threadId}`);
    content.topicIds.forEach((id) => tags.add(`topic:${id}`));
    content.authorIds.forEach((id) => tags.add(`author:${id}`));
  }
  return [...tags];
}
