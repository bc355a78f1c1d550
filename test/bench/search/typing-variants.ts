/**
 * How people type the same Arabic words: each variant changes a whole query. `random` returns numbers from 0 up to 1.
 */
export type TypingVariant = { name: string; minShare: number; apply: (query: string, random: () => number) => string };

const INVISIBLE = ['\u200c', '\u200f', '\u200e', '\u061c', '\ufeff'];
const VOWELS = ['\u064e', '\u064f', '\u0650', '\u0652', '\u0651', '\u064b'];
const LETTERS = [...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const CLITICS = ['و', 'ب', 'ل'];
const ARABIC_WORD = /^[\u0621-\u064a]{4,}$/;

/** `held`: the share of the clean query's quality that must remain. */
export const typingVariants: TypingVariant[] = [
  { name: 'hamza dropped', minShare: 0.99, apply: (query) => query.replace(/[أإآ]/g, 'ا') },
  { name: 'taa marbuta as haa', minShare: 0.99, apply: (query) => query.replace(/ة/g, 'ه') },
  {
    name: 'alef maqsura and yaa',
    minShare: 0.99,
    apply: (query) => query.replace(/[ىي](?=\s|$)/g, (letter) => (letter === 'ى' ? 'ي' : 'ى')),
  },
  { name: 'Persian letters', minShare: 0.99, apply: (query) => query.replace(/ي/g, 'ی').replace(/ك/g, 'ک') },
  { name: 'invisible marks', minShare: 0.99, apply: (query, random) => sprinkle(query, INVISIBLE, 0.15, random) },
  { name: 'tatweel', minShare: 0.99, apply: (query, random) => sprinkle(query, ['ـ', 'ـــ'], 0.2, random) },
  { name: 'vowel marks', minShare: 0.99, apply: (query, random) => sprinkle(query, VOWELS, 0.5, random) },
  {
    name: 'Arabic digits',
    minShare: 0.99,
    apply: (query) => query.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0660 + Number(digit))),
  },
  {
    name: 'article dropped',
    minShare: 0.99,
    apply: (query) => eachWord(query, (word) => (/^ال.{3,}/.test(word) ? word.slice(2) : word)),
  },
  {
    name: 'و ب ل attached',
    minShare: 0.93,
    apply: (query, random) => eachWord(query, (word) => (random() < 0.5 ? attach(word, pick(CLITICS, random)) : word)),
  },
  { name: 'one typo', minShare: 0.93, apply: misspell },
  { name: 'four mixed', minShare: 0.91, apply: mix },
];

function mix(query: string, random: () => number): string {
  const others = typingVariants.filter(({ name }) => name !== 'four mixed');
  let mixed = query;
  for (let count = 0; count < 4; count += 1)
    mixed = others.splice(Math.floor(random() * others.length), 1)[0]?.apply(mixed, random) ?? mixed;
  return mixed;
}

function eachWord(query: string, change: (word: string) => string): string {
  return query.split(' ').map(change).join(' ');
}

/** As it is written: ل swallows the alef of the article. */
function attach(word: string, clitic: string): string {
  if (!ARABIC_WORD.test(word)) return word;
  return clitic === 'ل' && word.startsWith('ال') ? `لل${word.slice(2)}` : clitic + word;
}

function sprinkle(query: string, marks: string[], share: number, random: () => number): string {
  return query.replace(/\p{L}(?=\p{L})/gu, (letter) => (random() < share ? letter + pick(marks, random) : letter));
}

/** One typing error in one word: a letter changed, left out, doubled, or exchanged with the next. */
function misspell(query: string, random: () => number): string {
  const words = query.split(' ');
  const places = words.flatMap((word, place) => (ARABIC_WORD.test(word) ? [place] : []));
  if (places.length === 0) return query;
  const place = pick(places, random);
  const word = words[place] ?? '';
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const slips = [
    before + pick(LETTERS, random) + after,
    before + after,
    before + letter + pick(LETTERS, random) + after,
    before + after.charAt(0) + letter + after.slice(1),
  ];
  words[place] = pick(slips, random);
  return words.join(' ');
}

function pick<T>(from: readonly T[], random: () => number): T {
  // `random` is below 1 and no list here is empty.
  return from[Math.floor(random() * from.length)] as T;
}
