import { getDb } from '@/db/client';
import { toCardView } from '@/domain/articles/card';
import { listLatest } from '@/domain/articles/queries';
import type { ArticleCardView } from '@/domain/articles/types';
import { isPublic } from '@/domain/articles/visibility';
import { MAX_RELATED } from './lists/limits';
import { relatedListSelect, type RelatedListRow } from './lists/stored-lists';
import type { RelatedItem, RelatedReason } from './types';

/**
 * The related list of an article: editors' pins, its source's list, then the computed ones. Visibility is checked at
 * reading. Filled up with the latest while it is short, so it is empty only when nothing else is published. One query,
 * two when it must be filled.
 */
export async function listRelated(articleId: string, limit: number): Promise<RelatedItem[]> {
  const wanted = Math.min(Math.max(Math.trunc(limit), 1), MAX_RELATED);
  const now = new Date();
  const row = await getDb().article.findUnique({
    where: { id: articleId },
    relationLoadStrategy: 'join',
    select: relatedListSelect(now, wanted),
  });
  if (!row) return [];
  const hidden = new Set([
    articleId,
    ...row.relatedPins.filter((pin) => pin.kind === 'EXCLUDE').map((pin) => pin.relatedId),
  ]);
  const stored = [...pinItems(row), ...headlineItems(row, now), ...computedItems(row)];
  const items = withoutDuplicates(stored, hidden).slice(0, wanted);
  if (items.length === wanted) return items;
  const latest = await listLatest({ size: wanted + hidden.size + items.length });
  return withoutDuplicates([...items, ...latest.items.map(latestItem)], hidden).slice(0, wanted);
}

function pinItems(row: RelatedListRow): RelatedItem[] {
  return row.relatedPins.filter((pin) => pin.kind === 'PIN').map((pin) => toItem(toCardView(pin.related), 'pin'));
}

/** Leaves out a headline whose article exists but is not public, since the headline would disclose it. */
function headlineItems(row: RelatedListRow, now: Date): RelatedItem[] {
  return row.relatedHeadlines.flatMap(({ headline, target }): RelatedItem[] => {
    // An entry that is only an id has no text to show until its article exists.
    if (!target) return headline === '' ? [] : [{ article: null, headline, reason: 'source', detail: [], score: 0 }];
    return isPublic(target, now) ? [toItem(toCardView(target), 'source')] : [];
  });
}

function computedItems(row: RelatedListRow): RelatedItem[] {
  return row.related.map(({ related, reason, detail, score }) => ({
    ...toItem(toCardView(related), toReason(reason)),
    detail,
    score,
  }));
}

function latestItem(article: ArticleCardView): RelatedItem {
  return toItem(article, 'latest');
}

function toItem(article: ArticleCardView, reason: RelatedReason): RelatedItem {
  return { article, headline: article.title, reason, detail: [], score: 0 };
}

const REASONS: readonly string[] = [
  'pin',
  'thread',
  'topics',
  'terms',
  'section',
  'latest',
  'source',
] satisfies RelatedReason[];

/** An unknown reason, written by a newer release, is shown as "latest". */
function toReason(stored: string): RelatedReason {
  return REASONS.includes(stored) ? (stored as RelatedReason) : 'latest';
}

/** Keeps the first of duplicates; removes the article itself and those that editors excluded. */
function withoutDuplicates(items: RelatedItem[], hidden: ReadonlySet<string>): RelatedItem[] {
  const seen = new Set(hidden);
  return items.filter(({ article, headline }) => {
    const key = article?.id ?? `headline:${headline}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
