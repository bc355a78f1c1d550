import type { AddressHit } from '@/domain/redirects/types';
import type { Reader } from './views';

/** What an answer says is to be counted each time it is sent. */
export type Counted = {
  /** The article that gets a view. */
  articleId: string | null;
  /** A redirect, or an address that does not exist. */
  met: AddressHit | null;
  /** A query that found nothing; such pages are never stored. */
  missedSearch: string | null;
  /** The advertisements on the page. */
  advertisementIds: string[];
};

export const nothingCounted: Counted = { articleId: null, met: null, missedSearch: null, advertisementIds: [] };

/** Who counts it. */
export type Counting = {
  onRead: (articleId: string, reader: Reader) => void;
  onMet: (hit: AddressHit, reader: Reader) => void;
  onMissedSearch: (query: string, reader: Reader) => void;
  onShown: (advertisementId: string, reader: Reader) => void;
};

/** Counts an answer as sent to a reader, who is looked at only if there is something to count. */
export function countAnswer(
  { onRead, onMet, onMissedSearch, onShown }: Counting,
  { articleId, met, missedSearch, advertisementIds }: Counted,
  readReader: () => Reader,
): void {
  if (articleId !== null) onRead(articleId, readReader());
  if (met !== null) onMet(met, readReader());
  if (missedSearch !== null) onMissedSearch(missedSearch, readReader());
  for (const id of advertisementIds) onShown(id, readReader());
}
