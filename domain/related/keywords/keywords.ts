import { lightStem } from '@/lib/arabic/stem';
import { isStopWord } from '@/lib/arabic/stop-words';
import { foldedWords } from '@/lib/arabic/tokens';
import { termKey } from '@/domain/search/index/term-key';
import type { ArticleText } from './article-text';

/** A term of one article, by its key in the search index: how heavy its mentions are, before its rarity is asked; and a form it takes there. */
export type Mention = { weight: number; first: number; word: string };

/** Terms and unit-length weights, heaviest first; `words` are the folded forms. */
export type Keywords = { terms: Int32Array; weights: Float32Array; words: string[] };

/** How common terms are: in how many of how many articles; 0 for what is known to stand nowhere else. */
export type Rarity = { articles: number; frequency: (term: number) => number };

const FIELD_WEIGHTS = { title: 1.5, standfirst: 1, text: 1 } as const;
/** A first mention counts double at the very top, and by this many words less than half of that. */
const LEAD_WORDS = 60;
export const MAX_TERMS = 60;
/** Beyond this no article gets more telling, only slower. */
const MAX_WORDS = 20_000;
const MAX_WORD_LENGTH = 40;
const MAX_TITLE_WORDS = 100;
/** A word in more than this share of articles tells nothing, once there are articles enough to say so. */
const COMMON_SHARE = 0.3;
const COMMON_FROM = 100;
/** A word seen once may be a new name or a slip: it is taken for no rarer than one of this many articles. */
const SLIP_FREQUENCY = 20;
const SLIP_SHARE = 200;
/** A form with a conjunction or preposition attached is not what to show. */
const JOINED = /^(?:و|[فبك]ال|لل)/;

/** Every term of an article. Stop words and bare numbers are left out: a shared 20 is no shared subject. */
export function mentionsOf(content: ArticleText): Map<number, Mention> {
  const mentions = new Map<number, Mention>();
  let place = 0;
  for (const field of ['title', 'standfirst', 'text'] as const) {
    for (const word of foldedWords(content[field])) {
      if (place >= MAX_WORDS) return mentions;
      const { term, isPassedOver } = lookUp(word);
      if (isPassedOver) continue;
      place += 1;
      if (term !== NO_TERM) mention(mentions, term, word, FIELD_WEIGHTS[field], place);
    }
  }
  return mentions;
}

/** The terms of a title, as far as they are terms, and how many words it has: stop words left out. */
export function titleTermsOf(title: string): { terms: number[]; length: number } {
  const words = foldedWords(title)
    .slice(0, MAX_TITLE_WORDS)
    .map(lookUp)
    .filter(({ isPassedOver }) => !isPassedOver);
  return { terms: words.map(({ term }) => term).filter((term) => term !== NO_TERM), length: words.length };
}

function mention(mentions: Map<number, Mention>, term: number, word: string, weight: number, place: number): void {
  const known = mentions.get(term);
  if (!known) {
    mentions.set(term, { weight, first: place, word });
    return;
  }
  known.weight += weight;
  if (JOINED.test(known.word) && !JOINED.test(word)) known.word = word;
}

type KnownWord = { term: number; isPassedOver: boolean };

const NO_TERM = 0;
const REMEMBERED = 200_000;
/** A longer word would keep the whole text alive of which it is a slice; few are. */
const LONGEST_REMEMBERED = 12;
const WORDS = new Map<string, KnownWord>();

/** The same words come again and again: remembering what they are halves the time. */
function lookUp(word: string): KnownWord {
  const known = WORDS.get(word);
  if (known) return known;
  if (WORDS.size >= REMEMBERED) WORDS.clear();
  const isNumber = /^\p{N}+$/u.test(word);
  const entry = {
    term: isNumber ? NO_TERM : termKey(lightStem(word)),
    isPassedOver: isStopWord(word) || word.length > MAX_WORD_LENGTH,
  };
  if (word.length <= LONGEST_REMEMBERED) WORDS.set(word, entry);
  return entry;
}

/** The terms that tell most: mentioned often or early, and rare elsewhere. Of length 1, so that their product is a cosine. */
export function chooseKeywords(mentions: Map<number, Mention>, { articles, frequency }: Rarity): Keywords {
  const common = articles >= COMMON_FROM ? articles * COMMON_SHARE : Infinity;
  const slip = Math.min(SLIP_FREQUENCY, 1 + articles / SLIP_SHARE);
  const weighed: { term: number; weight: number; word: string }[] = [];
  for (const [term, { weight, first, word }] of mentions) {
    const df = frequency(term);
    if (df > common || df === 0) continue;
    const rarity = Math.log(1 + articles / (df === 1 ? slip : df));
    weighed.push({ term, word, weight: Math.sqrt(weight) * (1 + Math.exp(-first / LEAD_WORDS)) * rarity });
  }
  const best = weighed.sort((a, b) => b.weight - a.weight || a.term - b.term).slice(0, MAX_TERMS);
  const length = Math.sqrt(best.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    terms: Int32Array.from(best, ({ term }) => term),
    weights: Float32Array.from(best, ({ weight }) => weight / length),
    words: best.map(({ word }) => word),
  };
}
