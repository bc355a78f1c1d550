import { lightStem } from '@/lib/arabic/stem';
import { isStopWord } from '@/lib/arabic/stop-words';
import { termKey } from './term-key';

/** Cached analysis of a folded word. */
export type LexiconEntry = {
  word: string;
  /** The key of its stem. */
  key: number;
  isStop: boolean;
  /** Number of the text in which it last occurred, for finding each text's distinct words. */
  lastText: number;
};

const MAX_CACHED = 200_000;
const CACHE = new Map<string, LexiconEntry>();

/** Texts repeat their words: caching everything about a word halves the time of indexing. */
export function lookUpWord(word: string): LexiconEntry {
  const cached = CACHE.get(word);
  if (cached) return cached;
  if (CACHE.size >= MAX_CACHED) CACHE.clear();
  const entry = { word, key: termKey(lightStem(word)), isStop: isStopWord(word), lastText: 0 };
  CACHE.set(word, entry);
  return entry;
}
