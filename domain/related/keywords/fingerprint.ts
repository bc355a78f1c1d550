import { bandKeys, minhash, shingles } from '@/lib/arabic/shingles';
import type { ArticleText } from './article-text';

/** With fewer shingles a match may be a coincidence. */
const MIN_SHINGLES = 12;
const MAX_LETTERS = 200_000;

/** Keys that near-duplicates share (lib/arabic/shingles); empty for a very short text. */
export function fingerprint({ standfirst, text }: ArticleText): number[] {
  const hashes = shingles(`${standfirst}\n${text}`.slice(0, MAX_LETTERS));
  return hashes.length < MIN_SHINGLES ? [] : bandKeys(minhash(hashes));
}
