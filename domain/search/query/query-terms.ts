import { isStopWord } from '@/lib/arabic/stop-words';
import { lightStem } from '@/lib/arabic/stem';
import { foldedWords } from '@/lib/arabic/tokens';
import { readDocumentFrequencies } from '../index/read-postings';
import { termKey } from '../index/term-key';
import { cliticForms } from './clitics';
import { findSimilarWords } from './spelling';
import type { QueryTerm, TermForm } from './types';

/** Each term takes a bit of a 32-bit mask, some of which are needed for filters; more terms would only cost time. */
export const MAX_QUERY_TERMS = 20;

const CLITIC_WEIGHT = 0.9;
const CORRECTION_WEIGHT = 0.8;
/** A word in so few documents may be a typing error. */
const RARE_FREQUENCY = 3;

export type SpellingCorrection = { word: string; correction: string };

/** Resolves a query's words into terms, each with the forms to search for, and the corrections of misspelt ones. */
export async function resolveQueryTerms(
  text: string,
): Promise<{ slots: QueryTerm[]; corrected: SpellingCorrection[] }> {
  const words = contentWords(text);
  const variants = new Map(words.map((word) => [word, cliticForms(word)]));
  const keys = [...variants].flatMap(([word, forms]) => [keyOf(word), ...forms.map((form) => keyOf(form.word))]);
  const frequencies = await readDocumentFrequencies([...new Set(keys)]);
  const df = (word: string): number => frequencies.get(keyOf(word)) ?? 0;
  const queryTerms = words.map((word): QueryTerm => {
    const clitics = (variants.get(word) ?? []).filter((form) =>
      form.added ? df(form.word) > 0 : df(form.word) > 3 * df(word),
    );
    const surfaceForms = [word, ...clitics.map((form) => form.word)];
    return {
      word,
      surfaceForms,
      forms: distinctForms([
        { key: keyOf(word), weight: 1 },
        ...clitics.map((form) => ({ key: keyOf(form.word), weight: CLITIC_WEIGHT })),
      ]),
    };
  });
  const doubtful = queryTerms.filter((slot) => slot.forms.length === 1 && df(slot.word) <= RARE_FREQUENCY);
  return { slots: queryTerms, corrected: await addCorrections(doubtful, df) };
}

/** Distinct words without stop words; if there are none, the stop words. */
function contentWords(text: string): string[] {
  const words = [...new Set(foldedWords(text))];
  const contents = words.filter((word) => !isStopWord(word));
  const seen = new Set<number>();
  return (contents.length > 0 ? contents : words)
    .filter((word) => !seen.has(keyOf(word)) && seen.add(keyOf(word)))
    .slice(0, MAX_QUERY_TERMS);
}

async function addCorrections(queryTerms: QueryTerm[], df: (word: string) => number): Promise<SpellingCorrection[]> {
  const found = await findSimilarWords(queryTerms.map(({ word }) => word));
  const corrected: SpellingCorrection[] = [];
  for (const term of queryTerms) {
    const similar = (found.get(term.word) ?? []).filter((word) => word.df > 20 * df(term.word));
    term.forms = distinctForms([
      ...term.forms,
      ...similar.map(({ word }) => ({ key: keyOf(word), weight: CORRECTION_WEIGHT })),
    ]);
    term.surfaceForms.push(...similar.map(({ word }) => word));
    const [best] = similar;
    if (best && df(term.word) === 0) corrected.push({ word: term.word, correction: best.word });
  }
  return corrected;
}

function keyOf(word: string): number {
  return termKey(lightStem(word));
}

function distinctForms(forms: TermForm[]): TermForm[] {
  return forms.filter((form, index) => forms.findIndex(({ key }) => key === form.key) === index);
}
