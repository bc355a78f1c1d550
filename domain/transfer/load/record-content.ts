import type { ArticleContent } from '@/domain/articles/content';
import { emptyContent } from '@/domain/articles/fields';
import { pick } from '@/lib/object-fields';
import { recordLines } from '../record/record-fields';
import type { ImportRecord } from '../record/types';
import type { ResolvedNames } from './resolve-names';

/**
 * The content of an article after a record's import. Keeps from `stored` what records cannot contain (lead picture,
 * pins, kicker…) and fields that this record lacks, which editors may have set here.
 */
export function recordContent(record: ImportRecord, names: ResolvedNames, stored?: ArticleContent): ArticleContent {
  const base = stored ?? emptyContent;
  return {
    ...base,
    ...pick(record, recordLines),
    body: record.body,
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
