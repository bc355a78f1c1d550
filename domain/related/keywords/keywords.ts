import { lightStem } from '@/lib/arabic/stem';
import { isStopWord } from '@/lib/arabic/stop-words';
import { foldedWords } from '@/lib/arabic/tokens';
import { termKey } from '@/domain/search/index/term-key';
import type { ArticleText } from './article-text';

/**
 * A term of one article, by its key in the search index: the weight of its mentions before rarity, its first position,
 * and one of its forms.
 */
export type Mention = { weight: number; firstPosition: number; word: string };

/** Terms and unit-length weights, heaviest first; `words` are the folded forms. */
export type Keywords = { terms: Int32Array; weights: Float32Array; words: string[] };

/** Number of articles, and of those with each term; 0 for a term that is known to occur nowhere else. */
export type CollectionStatistics = { documentCount: number; documentFrequency: (term: number) => number };

const FIELD_WEIGHTS = { title: 1.5, standfirst: 1, text: 1 } as const;
/** A first mention at the very top counts double; after this many words the bonus is halved. */
const LEAD_WORDS = 60;
export const MAX_TERMS = 60;
/** Further words add no information, only time. */
const MAX_WORDS = 20_000;
const MAX_WORD_LENGTH = 40;
const MAX_TITLE_WORDS = 100;
/** A word in a larger share of the articles is no keyword, once there are enough articles. */
const MAX_DOCUMENT_SHARE = 0.3;
const MIN_DOCUMENTS_FOR_SHARE = 100;
/**
 * A word that occurs once may be a new name or a typing error: it counts as no rarer than one in this many articles.
 */
const MAX_HAPAX_FREQUENCY = 20;
const HAPAX_SHARE = 200;
/** A form with an attached conjunction or preposition is not suitable for display. */
const CLITIC_PREFIX = /^(?:و|[فبك]ال|لل)/;

/** Counts every term of an article. Skips stop words and bare numbers: a shared 20 is no shared subject. */
export function countMentions(content: ArticleText): Map<number, Mention> {
  const mentions = new Map<number, Mention>();
  let position = 0;
  for (const field of ['title', 'standfirst', 'text'] as const) {
    for (const word of foldedWords(content[field])) {
      if (position >= MAX_WORDS) return mentions;
      const { term, isSkipped } = analyzeWord(word);
      if (isSkipped) continue;
      position += 1;
      if (term !== NO_TERM) addMention(mentions, term, word, FIELD_WEIGHTS[field], position);
    }
  }
  return mentions;
}

/** The terms of a title, and its number of words without stop words. */
export function titleTerms(title: string): { terms: number[]; length: number } {
  const words = foldedWords(title)
    .slice(0, MAX_TITLE_WORDS)
    .map(analyzeWord)
    .filter(({ isSkipped }) => !isSkipped);
  return { terms: words.map(({ term }) => term).filter((term) => term !== NO_TERM), length: words.length };
}

function addMention(
  mentions: Map<number, Mention>,
  term: number,
  word: string,
  weight: number,
  position: number,
): void {
  const mentioned = mentions.get(term);
  if (!mentioned) {
    mentions.set(term, { weight, firstPosition: position, word });
    return;
  }
  mentioned.weight += weight;
  if (CLITIC_PREFIX.test(mentioned.word) && !CLITIC_PREFIX.test(word)) mentioned.word = word;
}

type AnalyzedWord = { term: number; isSkipped: boolean };

const NO_TERM = 0;
const MAX_CACHED = 200_000;
/** A longer word would keep alive the whole text that it is a slice of; few are longer. */
const MAX_CACHED_LENGTH = 12;
const CACHE = new Map<string, AnalyzedWord>();

/** Texts repeat their words: caching their analysis halves the time. */
function analyzeWord(word: string): AnalyzedWord {
  const cached = CACHE.get(word);
  if (cached) return cached;
  if (CACHE.size >= MAX_CACHED) CACHE.clear();
  const isNumber = /^\p{N}+$/u.test(word);
  const entry = {
    term: isNumber ? NO_TERM : termKey(lightStem(word)),
    isSkipped: isStopWord(word) || word.length > MAX_WORD_LENGTH,
  };
  if (word.length <= MAX_CACHED_LENGTH) CACHE.set(word, entry);
  return entry;
}

/**
 * Chooses the keywords: mentioned often or early, and rare elsewhere. Normalized to length 1, so that a dot product is
 * a cosine.
 */
export function chooseKeywords(
  mentions: Map<number, Mention>,
  { documentCount, documentFrequency }: CollectionStatistics,
): Keywords {
  const maxDocumentFrequency = documentCount >= MIN_DOCUMENTS_FOR_SHARE ? documentCount * MAX_DOCUMENT_SHARE : Infinity;
  const minDocumentFrequency = Math.min(MAX_HAPAX_FREQUENCY, 1 + documentCount / HAPAX_SHARE);
  const weighted: { term: number; weight: number; word: string }[] = [];
  for (const [term, { weight, firstPosition, word }] of mentions) {
    const df = documentFrequency(term);
    if (df > maxDocumentFrequency || df === 0) continue;
    const idf = Math.log(1 + documentCount / (df === 1 ? minDocumentFrequency : df));
    weighted.push({ term, word, weight: Math.sqrt(weight) * (1 + Math.exp(-firstPosition / LEAD_WORDS)) * idf });
  }
  const best = weighted.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, MAX_TERMS);
  const length = Math.sqrt(best.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    terms: Int32Array.from(best, ({ term }) => term),
    weights: Float32Array.from(best, ({ weight }) => weight / length),
    words: best.map(({ word }) => word),
  };
}
