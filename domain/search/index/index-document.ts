import { foldedWords } from '@/lib/arabic/tokens';
import type { ForwardDocument } from './forward-index';
import { lookUpWord } from './lexicon';
import { filterKey } from './term-key';

/** The article's data that is indexed. */
export type IndexSource = {
  title: string;
  kicker: string;
  standfirst: string;
  text: string;
  sectionId: string | null;
  topicIds: string[];
  authorIds: string[];
  publishedAt: Date;
};

export type IndexedDocument = {
  forward: ForwardDocument;
  /** Distinct keys under which the document is found. */
  keys: number[];
  /** Distinct folded words of the text. */
  words: string[];
};

/** Number of terms kept in order. Beyond it, a long article stores only its terms and their counts. */
const SEQUENCE_LENGTH = 400;
/** Bounds for hostile texts with millions of terms or words of a million letters. */
const MAX_TERMS = 50_000;
const MAX_WORD_LENGTH = 40;

/** Converts an article into its index document. Deterministic; it also updates the lexicon's word cache. */
export function indexDocument(source: IndexSource): IndexedDocument {
  const words: string[] = [];
  textsIndexed += 1;
  const title = titleKeys(`${source.kicker} ${source.title}`, words);
  const standfirst = keysOf(source.standfirst, words).slice(0, SEQUENCE_LENGTH / 2);
  const body = keysOf(source.text, words).slice(0, MAX_TERMS);
  const room = Math.max(0, SEQUENCE_LENGTH - title.length - standfirst.length);
  const sequence = Int32Array.from([...title, ...standfirst, ...body.slice(0, room)]);
  const filters = Int32Array.from(filterKeys(source));
  const rest = countRest(body, room);
  const keys = new Set([...sequence, ...filters]);
  for (let index = 0; index < rest.length; index += 2) keys.add(rest[index] ?? 0);
  const forward = {
    sequence,
    titleLength: title.length,
    standfirstLength: standfirst.length,
    bodyLength: body.length,
    filters,
    rest,
  };
  return { forward, keys: [...keys], words };
}

/** Month and day in UTC: a coarse filter. Exact dates are checked on each hit. */
export function dateKeys(at: Date): { month: number; day: number } {
  const day = at.toISOString().slice(0, 10);
  return { month: filterKey('month', day.slice(0, 7)), day: filterKey('day', day) };
}

let textsIndexed = 0;

/** Titles keep their stop words, so that «من نحن» is found by its title. */
function titleKeys(title: string, words: string[]): number[] {
  return keysOf(title, words, true).slice(0, SEQUENCE_LENGTH / 4);
}

/** Returns the keys of a text and appends each word that is new to this text to `words`. */
function keysOf(text: string, words: string[], withStopWords = false): number[] {
  const keys: number[] = [];
  for (const word of foldedWords(text)) {
    const entry = lookUpWord(word);
    if (entry.isStop && !withStopWords) continue;
    keys.push(entry.key);
    if (entry.lastText === textsIndexed || word.length > MAX_WORD_LENGTH) continue;
    entry.lastText = textsIndexed;
    words.push(entry.word);
  }
  return keys;
}

function filterKeys({ sectionId, topicIds, authorIds, publishedAt }: IndexSource): number[] {
  const { month, day } = dateKeys(publishedAt);
  return [
    month,
    day,
    ...(sectionId ? [filterKey('section', sectionId)] : []),
    ...topicIds.map((id) => filterKey('topic', id)),
    ...authorIds.map((id) => filterKey('author', id)),
  ];
}

function countRest(body: number[], from: number): Int32Array {
  const counts = new Map<number, number>();
  for (let position = from; position < body.length; position += 1) {
    const key = body[position] ?? 0;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Int32Array.from([...counts].flat());
}
