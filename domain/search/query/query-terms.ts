import { isStopWord } from '@/lib/arabic/stop-words';
import { lightStem } from '@/lib/arabic/stem';
import { foldedWords } from '@/lib/arabic/tokens';
import { readFrequencies } from '../index/read-postings';
import { termKey } from '../index/term-key';
import { cliticForms } from './clitics';
import { nearestWords } from './spelling';
import type { QueryTerm, TermForm } from './types';

/** More words than this add nothing but work. Bits of a 32-bit mask are given to them, and some are kept for filters. */
export const MAX_QUERY_TERMS = 20;

const JOINED_WEIGHT = 0.9;
const SPELT_WEIGHT = 0.8;
/** A word that stands in so few documents may be a slip of the pen. */
const RARE = 3;

export type Corrected = { word: string; by: string };

/** The words of a query, each with all the forms under which to seek it, and what was taken for a misspelling. */
export async function resolveQueryTerms(text: string): Promise<{ slots: QueryTerm[]; corrected: Corrected[] }> {
  const words = tellingWords(text);
  const variants = new Map(words.map((word) => [word, cliticForms(word)]));
  const keys = [...variants].flatMap(([word, forms]) => [keyOf(word), ...forms.map((form) => keyOf(form.word))]);
  const frequencies = await readFrequencies([...new Set(keys)]);
  const df = (word: string): number => frequencies.get(keyOf(word)) ?? 0;
  const slots = words.map((word): QueryTerm => {
    const joined = (variants.get(word) ?? []).filter((form) =>
      form.added ? df(form.word) > 0 : df(form.word) > 3 * df(word),
    );
    const shown = [word, ...joined.map((form) => form.word)];
    return {
      word,
      shown,
      forms: distinct([
        { key: keyOf(word), weight: 1 },
        ...joined.map((form) => ({ key: keyOf(form.word), weight: JOINED_WEIGHT })),
      ]),
    };
  });
  const doubtful = slots.filter((slot) => slot.forms.length === 1 && df(slot.word) <= RARE);
  return { slots, corrected: await addSpellings(doubtful, df) };
}

/** Different words that tell something; when there are none, the others. */
function tellingWords(text: string): string[] {
  const words = [...new Set(foldedWords(text))];
  const telling = words.filter((word) => !isStopWord(word));
  const seen = new Set<number>();
  return (telling.length > 0 ? telling : words)
    .filter((word) => !seen.has(keyOf(word)) && seen.add(keyOf(word)))
    .slice(0, MAX_QUERY_TERMS);
}

async function addSpellings(slots: QueryTerm[], df: (word: string) => number): Promise<Corrected[]> {
  const found = await nearestWords(slots.map(({ word }) => word));
  const corrected: Corrected[] = [];
  for (const slot of slots) {
    const near = (found.get(slot.word) ?? []).filter((word) => word.df > 20 * df(slot.word));
    slot.forms = distinct([...slot.forms, ...near.map(({ word }) => ({ key: keyOf(word), weight: SPELT_WEIGHT }))]);
    slot.shown.push(...near.map(({ word }) => word));
    const [best] = near;
    if (best && df(slot.word) === 0) corrected.push({ word: slot.word, by: best.word });
  }
  return corrected;
}

function keyOf(word: string): number {
  return termKey(lightStem(word));
}

function distinct(forms: TermForm[]): TermForm[] {
  return forms.filter((form, index) => forms.findIndex(({ key }) => key === form.key) === index);
}
