import { foldArabic } from '@/lib/arabic/fold';

const MAX_KEY = 300;

/**
 * What a headline is recognised by: its folded words alone, so that spelling of hamza, vowel marks, quotation marks
 * and punctuation make no difference. Empty when it has no letter or digit. Bounded, because it is indexed.
 */
export function titleKey(title: string): string {
  return foldArabic(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, MAX_KEY);
}

/** The key under which a related entry that names an external id waits. No title key holds a colon. */
export function externalIdKey(externalId: string): string {
  return `id:${externalId}`;
}
