import { foldArabic } from '@/lib/arabic/fold';

const MAX_KEY = 300;

/**
 * A key for recognising a headline: its folded words alone, so that hamza, vowel marks, quotation marks and
 * punctuation make no difference. Empty without a letter or digit. Bounded, because it is indexed.
 */
export function titleKey(title: string): string {
  return foldArabic(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, MAX_KEY);
}

/** The key under which a related entry with an external id waits. No title key contains a colon. */
export function externalIdKey(externalId: string): string {
  return `id:${externalId}`;
}
