import type { ArticleContent } from '@/domain/articles/content';
import type { ImportRecord } from '../record/types';
import type { ResolvedNames } from './resolve-names';

type EditorialContent = Omit<ArticleContent, 'title' | 'standfirst' | 'dateline' | 'body' | 'source'>;

/**
 * What an article says after the import of a record. Of `stored` stays what a record cannot give (lead picture, pins,
 * kicker…) and what this one does not: editors may have given it a section here.
 */
export function recordContent(record: ImportRecord, names: ResolvedNames, stored?: ArticleContent): ArticleContent {
  const base: EditorialContent = stored ?? emptyContent();
  return {
    ...base,
    title: record.title,
    standfirst: record.standfirst,
    dateline: record.dateline,
    body: record.body,
    source: record.source,
    sectionId: names.sectionId ?? base.sectionId,
    threadId: names.threadId ?? base.threadId,
    topicIds: names.topicIds.length > 0 ? names.topicIds : base.topicIds,
    authorIds: names.authorIds.length > 0 ? names.authorIds : base.authorIds,
  };
}

/** A date a few hours ahead (clocks and zones differ) is now: an imported article is public at once. */
export function publicationDate({ publishedAt }: ImportRecord, now: Date): Date {
  return publishedAt && publishedAt < now ? publishedAt : now;
}

function emptyContent(): EditorialContent {
  return {
    kicker: '',
    kind: 'NEWS',
    sectionId: null,
    threadId: null,
    topicIds: [],
    authorIds: [],
    leadMediaId: null,
    leadCaption: '',
    seoTitle: '',
    seoDescription: '',
    relatedPinIds: [],
    relatedExcludeIds: [],
    relatedPinEnds: {},
  };
}
