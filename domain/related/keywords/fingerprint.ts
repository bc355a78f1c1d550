import { bandKeys, minhash, shingles } from '@/lib/arabic/shingles';
import type { ArticleText } from './article-text';

/** Too few words to tell a copy from a coincidence: two headlines of four words are no wire text. */
const MIN_SHINGLES = 12;
const MAX_LETTERS = 200_000;

/** Keys that near-duplicates share (lib/arabic/shingles); none for a very short text. */
export function fingerprint({ standfirst, text }: ArticleText): number[] {
  const hashes = shingles(`${standfirst}\n${text}`.slice(0, MAX_LETTERS));
  return hashes.length < MIN_SHINGLES ? [] : bandKeys(minhash(hashes));
}
