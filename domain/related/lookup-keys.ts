import { monthKey, monthOf } from './term-hash';
import type { Rarity } from './telling-terms';

/** By how many of its terms an article is found however old it is; by the others within some months. */
const LASTING_TERMS = 24;
/** How many articles a look-up may bring, as far as document frequencies tell. */
const LASTING_BUDGET = 1_500;
const RECENT_BUDGET = 2_500;
/** The month itself, the next, and those before it. */
const MONTHS = [0, -1, 1, -2] as const;
const LASTING_MIN = 3;

/** The keys under which an article is found, from its terms, heaviest first. */
export function storedKeys(terms: Int32Array, publishedAt: Date): number[] {
  const month = monthOf(publishedAt);
  return [...terms.subarray(0, LASTING_TERMS), ...Array.from(terms, (term) => monthKey(term, month))];
}

/**
 * The keys to look its neighbours up by: its rarest terms at any time, the others near its own time, until enough
 * articles are to be expected. `months` is over how many months all articles are spread.
 */
export function lookupKeys(terms: Int32Array, publishedAt: Date, { frequency, articles }: Rarity, months: number): number[] {
  const rarestFirst = [...terms].sort((a, b) => frequency(a) - frequency(b));
  // Where there are few articles, looking at all of them costs nothing.
  const lasting = within(rarestFirst, frequency, LASTING_BUDGET, LASTING_MIN);
  const nearby = Math.min(1, MONTHS.length / Math.max(1, months));
  const recent = within([...terms], (term) => frequency(term) * nearby, Math.max(RECENT_BUDGET, articles < 5_000 ? articles * 4 : 0), LASTING_MIN);
  const month = monthOf(publishedAt);
  return [...lasting, ...recent.flatMap((term) => MONTHS.map((away) => monthKey(term, month + away)))];
}

/** The first terms whose expected sum stays within the budget; a few in any case. */
function within(terms: number[], expected: (term: number) => number, budget: number, atLeast: number): number[] {
  let sum = 0;
  return terms.filter((term, index) => {
    const count = expected(term);
    if (index >= atLeast && sum + count > budget) return false;
    sum += count;
    return true;
  });
}
