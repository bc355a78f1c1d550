import { personName, placeName } from './names';
import { createRandom, type Random } from './random';
import { SECTIONS, type SectionWords } from './sections';
import { headline, sentence } from './sentences';

/** A generated article in the format of a JSON Lines record. */
export type GeneratedArticle = {
  id: string;
  title: string;
  standfirst: string;
  dateline?: string;
  body: string;
  section: string;
  topics: string[];
  authors: string[];
  thread?: string;
  date: string;
  source: string;
  related?: string[];
};

/** Five fixed years, so that a seed always yields the same dates. */
const FIRST_DAY = Date.UTC(2021, 0, 1);
const LAST_DAY = Date.UTC(2025, 11, 31);
const DAY = 86_400_000;
const AUTHORS = 80;
const THREADS = 60;
const THREAD_DAYS = 120;

/**
 * Article number `index` (from 0) of a seed. Depends on nothing else, so that a longer run begins like a shorter one.
 */
export function generateArticle(seed: string, index: number): GeneratedArticle {
  const random = createRandom(`${seed}/${index}`);
  const words = SECTIONS[random.rank(SECTIONS.length)] ?? random.pick(SECTIONS);
  const thread = random.chance(0.15) ? storyThread(seed, random.rank(THREADS)) : null;
  const related = random.chance(0.3) && index > 0 ? relatedIds(random, seed, index) : [];
  return {
    id: articleId(seed, index),
    title: headline(random, words),
    standfirst: random.chance(0.85) ? sentence(random, words) : '',
    ...(random.chance(0.4) && { dateline: `${placeName(random)} - ${personName(random)}` }),
    body: body(random, words),
    section: words.name,
    topics: topicsOf(random, words),
    authors: authorsOf(random, seed),
    ...(thread && { thread: thread.title }),
    date: dateOf(random, thread?.from).toISOString(),
    source: 'نص مولّد للاختبار',
    ...(related.length > 0 && { related }),
  };
}

function articleId(seed: string, index: number): string {
  return `generated-${seed}-${index + 1}`;
}

/** From 80 words to 900, short ones more often; paragraphs of one to four sentences. */
function body(random: Random, words: SectionWords): string {
  const wanted = Math.round(80 * Math.exp(random.next() * Math.log(900 / 80)));
  const paragraphs: string[] = [];
  for (let count = 0; count < wanted;) {
    const sentences = Array.from({ length: random.between(1, 4) }, () => sentence(random, words));
    const paragraph = sentences.join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return paragraphs.join('\n');
}

function topicsOf(random: Random, words: SectionWords): string[] {
  const count = random.between(1, 4);
  return [...new Set(Array.from({ length: count }, () => words.topics[random.rank(words.topics.length)] ?? ''))].filter(
    Boolean,
  );
}

function authorsOf(random: Random, seed: string): string[] {
  const count = random.chance(0.85) ? 1 : 2;
  return [
    ...new Set(Array.from({ length: count }, () => personName(createRandom(`${seed}/author/${random.rank(AUTHORS)}`)))),
  ];
}

function storyThread(seed: string, number: number): { title: string; from: number } {
  const random = createRandom(`${seed}/thread/${number}`);
  const words = random.pick(SECTIONS);
  const days = Math.floor((LAST_DAY - FIRST_DAY) / DAY) - THREAD_DAYS;
  return {
    title: `ملف ${random.pick(words.topics)} في ${placeName(random)}`,
    from: FIRST_DAY + random.below(days) * DAY,
  };
}

function dateOf(random: Random, threadFrom?: number): Date {
  const from = threadFrom ?? FIRST_DAY;
  const until = threadFrom === undefined ? LAST_DAY : threadFrom + THREAD_DAYS * DAY;
  return new Date(from + Math.floor(random.next() * ((until - from) / 1000)) * 1000);
}

function relatedIds(random: Random, seed: string, index: number): string[] {
  const count = random.between(1, 4);
  return [...new Set(Array.from({ length: count }, () => articleId(seed, random.below(index))))];
}
