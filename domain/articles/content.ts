import { pick } from '@/lib/object-fields';
import { extractText } from './document/extract';
import { countWords } from './document/reading-time';
import { collectReferences } from './document/references';
import type { ArticleDocument } from './document/types';
import { columnFields, type ContentWith } from './fields';
import { titleKey } from './title-key';

/** The content of a revision, valid and complete. */
export type ArticleContent = ContentWith<ArticleDocument>;

/** The columns of the article's own row that its content decides, those made from it (text, count, key) included. */
export function columnsOf(content: ArticleContent) {
  const text = extractText(content.body);
  return {
    ...pick(content, columnFields),
    bodyVersion: content.body.version,
    text,
    wordCount: countWords(text),
    titleKey: titleKey(content.title),
  };
}

/** The rows beside the article's own that its content decides. */
export function joinsOf(articleId: string, content: ArticleContent) {
  const linked = collectReferences(content.body).articleIds;
  const pins = content.relatedPinIds.filter((id) => id !== articleId);
  const excludes = content.relatedExcludeIds.filter((id) => id !== articleId && !pins.includes(id));
  return {
    topics: content.topicIds.map((topicId, position) => ({ articleId, topicId, position })),
    authors: content.authorIds.map((authorId, position) => ({ articleId, authorId, position })),
    pins: [
      ...pins.map((relatedId, position) => ({
        articleId,
        relatedId,
        position,
        kind: 'PIN' as const,
        pinnedUntil: content.relatedPinEnds[relatedId] ?? null,
      })),
      ...excludes.map((relatedId, position) => ({ articleId, relatedId, position, kind: 'EXCLUDE' as const })),
    ],
    linkedIds: linked.filter((id) => id !== articleId),
  };
}
