import { lightStem } from '@/lib/arabic/stem';
import { isStopWord } from '@/lib/arabic/stop-words';
import { termKey } from './term-key';

/** What the index needs to know of a folded word. */
export type LexiconEntry = {
  word: string;
  /** Of its stem. */
  key: number;
  isStop: boolean;
  /** The last text it was seen in, for whoever reads texts one after another. */
  lastText: number;
};

const MAX_CACHED = 200_000;
const CACHE = new Map<string, LexiconEntry>();

/** The same words come again and again: to remember them all at once halves the time of indexing. */
export function lookUpWord(word: string): LexiconEntry {
  const cached = CACHE.get(word);
  if (cached) return cached;
  if (CACHE.size >= MAX_CACHED) CACHE.clear();
  const entry = { word, key: termKey(lightStem(word)), isStop: isStopWord(word), lastText: 0 };
  CACHE.set(word, entry);
  return entry;
}
