import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { dateKeys } from '@/domain/search/index/index-document';
import { encodePostings, visitPostings } from '@/domain/search/index/postings';
import { IMPACT_FLOORS, type PostingRow, MIN_SPLIT_LENGTH } from '@/domain/search/index/segment-builder';
import { writeRows } from '@/domain/search/index/segments';
import { copiedId, inLongTransaction, COPY_AGE_MS, type Step } from './copies';

/** The size that merged segments reach. */
const SEGMENT_DOCS = 120_000;
const FULL_WEIGHT = 255;
/** In how many steps an exchanged word is another article's. */
const STRIDE = 131;

type Postings = { docs: number[]; weights: number[] };
type AllPostings = { terms: Map<number, Postings>; dates: Map<number, Date> };

/** Whether copies take this word from another article instead of their own. */
export function isSwapped(term: number): boolean {
  return (term & 1) === 1;
}

/** The article whose words a copy takes; documents count from 1. */
export function swapSourceOf(doc: number, copy: number, base: number): number {
  return ((doc - 1 + copy * STRIDE) % base) + 1;
}

/** Reads all lists of words; lists of days and months are generated for each copy. */
export async function readAllPostings(): Promise<AllPostings> {
  const articles = await getDb().article.findMany({
    where: { publishedAt: { not: null } },
    select: { ordinal: true, publishedAt: true },
  });
  const dates = new Map(
    articles.flatMap(({ ordinal, publishedAt }) => (publishedAt ? [[ordinal, publishedAt] as const] : [])),
  );
  const dated = new Set([...dates.values()].flatMap((at) => Object.values(dateKeys(at))));
  const terms = new Map<number, Postings>();
  const segments = await getDb().searchSegment.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
  for (const { id } of segments) {
    const rows = await getDb().searchPosting.findMany({ where: { segment: id }, select: { term: true, docs: true } });
    for (const { term, docs } of rows)
      if (!dated.has(term)) visitPostings(docs, (doc, weight) => addTo(terms, term, doc, weight));
  }
  return { terms, dates };
}

function addTo(terms: Map<number, Postings>, term: number, doc: number, weight: number): void {
  const list = terms.get(term) ?? { docs: [], weights: [] };
  terms.set(term, list);
  list.docs.push(doc);
  list.weights.push(weight);
}

/** Forward rows with the dates of the copies; the words are their own, all of them. */
export async function copyDocuments(tx: Tx, copy: number, base: number): Promise<void> {
  const rows = await tx.$queryRaw<{ doc: number; at: Date; head: Uint8Array }[]>`
    SELECT d.doc, a.published_at AS at, substr(d.terms, 1, 20) AS head FROM search_document d JOIN article a ON a.ordinal = d.doc WHERE d.doc <= ${base}`;
  const patches = rows.map(({ at }) => {
    const { month, day } = dateKeys(new Date(at.getTime() - copy * COPY_AGE_MS));
    return new Uint8Array(Int32Array.of(month, day).buffer);
  });
  // The filters begin with month and day, behind the words in order.
  const places = rows.map(({ head }) => 20 + 4 * (new Int32Array(head.slice().buffer)[3] ?? 0) + 1);
  await tx.$executeRaw`
    INSERT INTO search_document (doc, article_id, terms)
    SELECT d.doc + ${copy * base}::int, ${Prisma.raw(copiedId('d.article_id', copy, base))}, overlay(d.terms PLACING p.patch FROM p.place)
    FROM search_document d JOIN unnest(${rows.map(({ doc }) => doc)}::int[], ${patches}::bytea[], ${places}::int[]) AS p (doc, patch, place) ON p.doc = d.doc`;
}

/** Segments of some copies each. */
export async function copyPostings(
  { terms, dates }: AllPostings,
  times: number,
  base: number,
  step: Step,
): Promise<void> {
  const atOnce = Math.max(1, Math.floor(SEGMENT_DOCS / base));
  for (let first = 1; first < times; first += atOnce) {
    const copies = Array.from({ length: Math.min(atOnce, times - first) }, (_, index) => first + index);
    await step(`lists of copies ${first} to ${copies.at(-1)}`, () =>
      inLongTransaction((tx) => writeCopies(tx, terms, dates, copies, base)),
    );
  }
}

async function writeCopies(
  tx: Tx,
  terms: Map<number, Postings>,
  dates: Map<number, Date>,
  copies: number[],
  base: number,
): Promise<void> {
  const docs = Uint32Array.from(
    copies.flatMap((copy) => Array.from({ length: base }, (_, doc) => doc + 1 + copy * base)),
  );
  const { id } = await tx.searchSegment.create({
    data: { docCount: docs.length, docs: encodePostings(docs, new Uint8Array(docs.length)) },
    select: { id: true },
  });
  await writeRows(tx, id, rowsOfCopies(terms, dates, copies, base));
}

function* rowsOfCopies(
  terms: Map<number, Postings>,
  dates: Map<number, Date>,
  copies: number[],
  base: number,
): Generator<PostingRow> {
  for (const [term, list] of terms)
    yield* levelsOf(
      term,
      copies.flatMap((copy) => entriesOf(term, list, copy, base)),
    );
  const byDate = new Map<number, number[]>();
  for (const copy of copies) {
    for (const [doc, at] of dates) {
      for (const key of Object.values(dateKeys(new Date(at.getTime() - copy * COPY_AGE_MS)))) {
        byDate.set(key, [...(byDate.get(key) ?? []), (doc + copy * base) * 256 + FULL_WEIGHT]);
      }
    }
  }
  for (const [key, entries] of byDate) yield* levelsOf(key, entries);
}

/** A document and its weight as one number each, ascending. */
function entriesOf(term: number, { docs, weights }: Postings, copy: number, base: number): number[] {
  const back = isSwapped(term) ? copy * STRIDE : 0;
  const placeOf = (doc: number): number => ((((doc - 1 - back) % base) + base) % base) + 1 + copy * base;
  return docs.map((doc, index) => placeOf(doc) * 256 + (weights[index] ?? 0)).sort((a, b) => a - b);
}

function* levelsOf(term: number, entries: number[]): Generator<PostingRow> {
  const isSplit = entries.length >= MIN_SPLIT_LENGTH;
  for (const [level, floor] of IMPACT_FLOORS.entries()) {
    const above = IMPACT_FLOORS[level - 1] ?? 256;
    const part = isSplit
      ? entries.filter((entry) => entry % 256 >= floor && entry % 256 < above)
      : level === 0
        ? entries
        : [];
    if (part.length === 0) continue;
    const docs = Uint32Array.from(part, (entry) => Math.floor(entry / 256));
    yield {
      term,
      level,
      count: part.length,
      docs: encodePostings(
        docs,
        Uint8Array.from(part, (entry) => entry % 256),
      ),
    };
  }
}
