import { foldArabic } from '@/lib/arabic/fold';

/** Longer ones are sentences that say more of who wrote them than of what is missing. */
const MAX_LENGTH = 80;
const MAX_READ = 200;
/** A year and a month may stand in a query; a telephone, an identity card or an account has more digits. */
const MAX_DIGITS = 6;

/** A query as it is counted, folded; null when it may be personal (an address, a number), or is too long or empty. */
export function missedQueryKey(query: string): string | null {
  const folded = foldArabic(query.slice(0, MAX_READ))
    .split(/[\s\p{Cc}\p{Cs}\ufffd]+/u)
    .filter(Boolean)
    .join(' ');
  const digits = folded.replace(/\P{Nd}/gu, '').length;
  return folded === '' || folded.length > MAX_LENGTH || folded.includes('@') || digits > MAX_DIGITS ? null : folded;
}
