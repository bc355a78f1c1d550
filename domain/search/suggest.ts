import { Prisma } from '@/db/generated/client';
import { isTimeout, readForSearch } from '@/db/search-reads';
import { publicOrPageSql } from '@/domain/articles/visibility';
import { foldArabic } from '@/lib/arabic/fold';
import { isStopWord } from '@/lib/arabic/stop-words';
import { foldedWords } from '@/lib/arabic/tokens';
import { lookUpWord } from './index/lexicon';
import { inverseDocumentFrequency } from './index/inverse-document-frequency';
import { countDocuments, readPostings } from './index/read-postings';
import { accumulateScores, type FormPostings } from './match/accumulate-scores';

export type Suggestion =
  | { kind: 'topic'; text: string; slug: string }
  | { kind: 'author'; text: string; slug: string }
  | { kind: 'article'; text: string; slug: string; publicId: string; pageSlug: string | null };

const MAX_NAMES = 4;
const MAX_QUERY_LENGTH = 80;
const MAX_WORDS = 6;
/** Shorter prefixes are completed from names alone. */
const MIN_PREFIX_LENGTH = 2;
const MAX_COMPLETIONS = 6;
const COMPLETIONS_READ = 400;
const HEADLINES_READ = 24;

/** Topics, authors and headlines that complete the typed text, at most `limit`. Empty after the time limit. */
export async function suggest(query: string, limit: number): Promise<Suggestion[]> {
  const words = foldedWords(query.slice(0, MAX_QUERY_LENGTH)).slice(0, MAX_WORDS);
  if (words.length === 0) return [];
  try {
    const [names, headlines] = await Promise.all([suggestNames(words.join(' ')), suggestHeadlines(words, limit)]);
    return [...names, ...headlines].slice(0, limit);
  } catch (error) {
    if (isTimeout(error)) return [];
    throw error;
  }
}

type NameRow = { kind: string; name: string; slug: string };

/** Names with a word of this prefix, shortest first, by a range scan of the index in byte order. */
async function suggestNames(folded: string): Promise<Suggestion[]> {
  const rows = await readForSearch<NameRow>({
    name: 'search-names',
    text: `
      SELECT found.kind, coalesce(topic.name, author.name) AS name, coalesce(topic.slug, author.slug) AS slug
      FROM (
        SELECT kind, ref_id, min(position) AS position, min(length(key)) AS length
        FROM (SELECT * FROM search_name WHERE key >= $1 AND key < $1 || U&'\\+10FFFF' ORDER BY key LIMIT 200) AS near
        GROUP BY kind, ref_id ORDER BY position, length LIMIT $2
      ) AS found
      LEFT JOIN topic ON found.kind = 't' AND topic.id = found.ref_id
      LEFT JOIN author ON found.kind = 'a' AND author.id = found.ref_id
      ORDER BY found.position, found.length`,
    values: [folded, MAX_NAMES],
  });
  return rows.flatMap(({ kind, name, slug }): Suggestion[] =>
    slug ? [{ kind: kind === 't' ? 'topic' : 'author', text: name, slug }] : [],
  );
}

/** Headlines that contain the typed words and one that begins with the last. */
async function suggestHeadlines(words: string[], limit: number): Promise<Suggestion[]> {
  const last = words.at(-1) ?? '';
  const whole = words.slice(0, -1).filter((word) => !isStopWord(word));
  const queryTerms = [
    ...whole.map((word) => [word]),
    last.length < MIN_PREFIX_LENGTH ? [] : [last, ...(await completePrefix(last))],
  ].filter((term) => term.length > 0);
  if (queryTerms.length === 0) return [];
  const documentCount = await countDocuments();
  const wanted = new Map(queryTerms.flat().map((word) => [lookUpWord(word).key, 1]));
  const { lists, pending } = await readPostings(
    [...wanted].map(([key, weight]) => ({ key, weight })),
    documentCount,
    { budget: POSTINGS_BUDGET },
  );
  const forms = queryTerms.flatMap((slot, index) =>
    [...new Set(slot.map((word) => lookUpWord(word).key))].map((key): FormPostings => {
      const postings = lists.filter((list) => list.key === key);
      return {
        term: index,
        weight: inverseDocumentFrequency(postings[0]?.df ?? 0, documentCount),
        postings: postings.map(({ docs }) => docs),
      };
    }),
  );
  const { best } = accumulateScores(
    forms,
    { required: (1 << queryTerms.length) - 1, excluded: 0, limit: HEADLINES_READ },
    queryTerms.map(() => 1),
  );
  return readHeadlines([...pending.slice(0, HEADLINES_READ), ...best.map(({ doc }) => doc)], queryTerms, limit);
}

const POSTINGS_BUDGET = 16_000;

/** The most frequent words with this prefix, by a range scan of the vocabulary. */
async function completePrefix(prefix: string): Promise<string[]> {
  const rows = await readForSearch<{ word: string }>({
    name: 'search-completions',
    text: `SELECT word FROM (SELECT word, df FROM search_word WHERE word > $1 AND word < $1 || U&'\\+10FFFF' LIMIT $2) AS near
      ORDER BY df DESC, word LIMIT $3`,
    values: [prefix, COMPLETIONS_READ, MAX_COMPLETIONS],
  });
  return rows.map(({ word }) => word);
}

type HeadlineRow = { doc: number; title: string; slug: string; publicId: string; pageSlug: string | null };

/** Only headlines that contain all the words, in the order of the lists. */
async function readHeadlines(docs: number[], queryTerms: string[][], limit: number): Promise<Suggestion[]> {
  const query = Prisma.sql`
    SELECT a.ordinal AS doc, a.title, a.slug, a.public_id AS "publicId", a.page_slug AS "pageSlug"
    FROM article AS a WHERE a.ordinal = ANY(${docs}::int[]) AND ${publicOrPageSql(new Date())}`;
  const rows = await readForSearch<HeadlineRow>({
    name: 'search-headlines',
    text: query.text,
    values: query.values,
  });
  const byDoc = new Map(rows.map((row) => [row.doc, row]));
  const seen = new Set<string>();
  return docs
    .flatMap((doc) => byDoc.get(doc) ?? [])
    .filter(({ title }) => matchesTitle(title, queryTerms) && !seen.has(title) && seen.add(title))
    .slice(0, limit)
    .map(({ title, doc: _, ...address }) => ({ kind: 'article' as const, text: title, ...address }));
}

function matchesTitle(title: string, queryTerms: string[][]): boolean {
  const folded = foldedWords(foldArabic(title));
  const keys = new Set(folded.map((word) => lookUpWord(word).key));
  return queryTerms.every(
    (term, index) =>
      term.some((word) => keys.has(lookUpWord(word).key)) ||
      (index === queryTerms.length - 1 && folded.some((word) => word.startsWith(term[0] ?? ''))),
  );
}
