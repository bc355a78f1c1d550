import { lightStem } from '@/lib/arabic/stem';
import { isStopWord } from '@/lib/arabic/stop-words';
import { foldedWords } from '@/lib/arabic/tokens';
import { termKey } from '@/domain/search/index/term-key';
import type { ArticleText } from './article-text';

/** A term of one article, by its key in the search index: how heavy its mentions are, before its rarity is asked; and a form it takes there. */
export type Mention = { weight: number; firstPosition: number; word: string };

/** Terms and unit-length weights, heaviest first; `words` are the folded forms. */
export type Keywords = { terms: Int32Array; weights: Float32Array; words: string[] };

/** How common terms are: in how many of how many articles; 0 for what is known to stand nowhere else. */
export type CollectionStatistics = { documentCount: number; documentFrequency: (term: number) => number };

const FIELD_WEIGHTS = { title: 1.5, standfirst: 1, text: 1 } as const;
/** A first mention counts double at the very top, and by this many words less than half of that. */
const LEAD_WORDS = 60;
export const MAX_TERMS = 60;
/** Beyond this no article gets more telling, only slower. */
const MAX_WORDS = 20_000;
const MAX_WORD_LENGTH = 40;
const MAX_TITLE_WORDS = 100;
/** A word in more than this share of articles tells nothing, once there are articles enough to say so. */
const MAX_DOCUMENT_SHARE = 0.3;
const MIN_DOCUMENTS_FOR_SHARE = 100;
/** A word seen once may be a new name or a slip: it is taken for no rarer than one of this many articles. */
const MAX_HAPAX_FREQUENCY = 20;
const HAPAX_SHARE = 200;
/** A form with a conjunction or preposition attached is not what to show. */
const CLITIC_PREFIX = /^(?:و|[فبك]ال|لل)/;

/** Every term of an article. Stop words and bare numbers are left out: a shared 20 is no shared subject. */
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

/** The terms of a title, as far as they are terms, and how many words it has: stop words left out. */
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
/** A longer word would keep the whole text alive of which it is a slice; few are. */
const MAX_CACHED_LENGTH = 12;
const CACHE = new Map<string, AnalyzedWord>();

/** The same words come again and again: remembering what they are halves the time. */
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

/** The terms that tell most: mentioned often or early, and rare elsewhere. Of length 1, so that their product is a cosine. */
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
