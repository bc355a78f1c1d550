/**
 * Makes a large archive of a small one, by statements over whole sets: every article once more for each time, at an earlier
 * date, with the same words in search, and half of its telling words exchanged for another's (copies would be left out of
 * related lists). What is measured on it is time and room, never quality.
 */
import { createHash } from 'node:crypto';
import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';
import { storedKeys } from '@/domain/related/lookup-keys';
import { insertVectors, type VectorRow } from '@/domain/related/vector-store';
import { unpackVector } from '@/domain/related/vector';
import { packPostings, visitPostings } from '@/domain/search/posting-list';
import { insertPostings } from '@/domain/search/segments';
import { LEVEL_FLOORS, type PostingRow, SPLIT_FROM } from '@/domain/search/segment-builder';

/** A copy is so much older than the one before. */
const OLDER_MS = 41 * 86_400_000;
const COPIES_A_SEGMENT = 1;
const VECTORS_AT_ONCE = 1_000;
const ROWS_AT_ONCE = 3_000;

/** Does one step of many; a caller may wait before it, or say that it begins. */
type Step = (name: string, work: () => Promise<unknown>) => Promise<unknown>;

/** Gives how many articles there are then. Nobody else may use the database meanwhile. */
export async function multiplyArticles(times: number, step: Step, withVectors = true): Promise<number> {
  const { _max } = await getDb().article.aggregate({ _max: { ordinal: true } });
  const base = _max.ordinal ?? 0;
  const lists = await readAllLists();
  for (let copy = 1; copy < times; copy += 1) await step(`articles of copy ${copy}`, () => inOne((tx) => copyArticles(tx, copy, base)));
  for (let first = 1; first < times; first += COPIES_A_SEGMENT) {
    await step(`lists of copy ${first} on`, () => inOne((tx) => copyLists(tx, lists, first, Math.min(times, first + COPIES_A_SEGMENT), base)));
  }
  if (withVectors) await copyVectors(times, base, step);
  await getDb().$executeRaw`UPDATE related_term SET df = df * ${times}`;
  await getDb().$executeRaw`UPDATE search_word SET df = df * ${times}`;
  await getDb().$executeRaw`SELECT setval(pg_get_serial_sequence('article', 'ordinal'), ${base * times})`;
  await step('statistics', () => getDb().$executeRaw`ANALYZE`);
  return base * times;
}

function inOne<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return getDb().$transaction(work, { maxWait: 10_000, timeout: 60 * 60_000 });
}

async function copyArticles(tx: Tx, copy: number, base: number): Promise<void> {
  const shift = copy * base;
  const older = (copy * OLDER_MS) / 1000;
  await tx.$executeRaw`
    INSERT INTO article (id, public_id, ordinal, slug, title, standfirst, body, text, word_count, kind, status, published_at,
      first_published_at, content_updated_at, section_id, created_at, updated_at)
    SELECT md5(id::text || ${base}::text || ${copy}::text)::uuid, public_id || 'x' || ${base}::text || 'x' || ${copy}::text, ordinal + ${shift}, slug, title, standfirst, '{"type":"doc","content":[]}', text,
      word_count, kind, status, published_at - make_interval(secs => ${older}), first_published_at - make_interval(secs => ${older}),
      content_updated_at - make_interval(secs => ${older}), section_id, created_at, updated_at
    FROM article WHERE ordinal <= ${base}`;
  await tx.$executeRaw`
    INSERT INTO search_document (doc, article_id, terms)
    SELECT doc + ${shift}, md5(article_id::text || ${base}::text || ${copy}::text)::uuid, terms FROM search_document WHERE doc <= ${base}`;
}

type Lists = Map<number, { docs: number[]; weights: number[] }>;

async function readAllLists(): Promise<Lists> {
  const lists: Lists = new Map();
  const segments = await getDb().searchSegment.findMany({ orderBy: { id: 'asc' }, select: { id: true } });
  for (const { id } of segments) {
    const rows = await getDb().searchPosting.findMany({ where: { segment: id }, select: { term: true, docs: true } });
    for (const { term, docs } of rows) {
      const list = lists.get(term) ?? { docs: [], weights: [] };
      lists.set(term, list);
      visitPostings(docs, (doc, weight) => {
        list.docs.push(doc);
        list.weights.push(weight);
      });
    }
  }
  return lists;
}

/** One segment of some copies. */
async function copyLists(tx: Tx, lists: Lists, first: number, end: number, base: number): Promise<void> {
  const copies = Array.from({ length: end - first }, (_, index) => first + index);
  const docs = Uint32Array.from(copies.flatMap((copy) => Array.from({ length: base }, (_, doc) => doc + 1 + copy * base)));
  const { id } = await tx.searchSegment.create({ data: { docCount: docs.length, docs: packPostings(docs, new Uint8Array(docs.length)) }, select: { id: true } });
  let rows: PostingRow[] = [];
  for (const [term, list] of lists) {
    rows.push(...rowsOf(term, list, copies, base));
    if (rows.length < ROWS_AT_ONCE) continue;
    await insertPostings(tx, id, rows);
    rows = [];
  }
  if (rows.length > 0) await insertPostings(tx, id, rows);
}

function rowsOf(term: number, { docs, weights }: { docs: number[]; weights: number[] }, copies: number[], base: number): PostingRow[] {
  const order = docs.map((_, index) => index).sort((a, b) => (docs[a] ?? 0) - (docs[b] ?? 0));
  const isSplit = docs.length * copies.length >= SPLIT_FROM;
  return LEVEL_FLOORS.flatMap((floor, level): PostingRow[] => {
    const above = level === 0 ? 256 : (LEVEL_FLOORS[level - 1] ?? 256);
    const chosen = isSplit ? order.filter((index) => (weights[index] ?? 0) >= floor && (weights[index] ?? 0) < above) : level === 0 ? order : [];
    if (chosen.length === 0) return [];
    const all = copies.flatMap((copy) => chosen.map((index) => (docs[index] ?? 0) + copy * base));
    const heavy = copies.flatMap(() => chosen.map((index) => weights[index] ?? 0));
    return [{ term, level, count: all.length, docs: packPostings(Uint32Array.from(all), Uint8Array.from(heavy)) }];
  });
}

type StoredRow = Omit<VectorRow, 'keys' | 'words'>;

/** The index over keys is made anew at the end: a hundred times as fast as growing it. */
async function copyVectors(times: number, base: number, step: Step): Promise<void> {
  const rows = await getDb().$queryRaw<StoredRow[]>`
    SELECT doc, article_id, vector, published_at, bands, title_terms, title_length FROM related_vector WHERE doc <= ${base} ORDER BY doc`;
  await getDb().$executeRaw`DROP INDEX related_vector_keys_idx`;
  await getDb().$executeRaw`DROP INDEX related_vector_bands_idx`;
  for (let copy = 1; copy < times; copy += 1) await step(`telling words of copy ${copy}`, () => copyVectorsOnce(rows, copy, base));
  await step('index of telling words', () => inOne((tx) => makeIndex(tx, 'keys')));
  await step('index of shingles', () => inOne((tx) => makeIndex(tx, 'bands')));
}

async function copyVectorsOnce(rows: StoredRow[], copy: number, base: number): Promise<void> {
  for (let from = 0; from < rows.length; from += VECTORS_AT_ONCE) {
    const part = rows.slice(from, from + VECTORS_AT_ONCE).map((row, index) => copiedVector(row, rows[(from + index + copy * 131) % rows.length] ?? row, copy, base));
    await inOne((tx) => insertVectors(tx, part));
  }
}

async function makeIndex(tx: Tx, column: 'keys' | 'bands'): Promise<void> {
  await tx.$executeRaw`SET LOCAL maintenance_work_mem = '1GB'`;
  if (column === 'keys') await tx.$executeRaw`CREATE INDEX "related_vector_keys_idx" ON "related_vector" USING GIN ("keys") WITH (gin_pending_list_limit = 512)`;
  else await tx.$executeRaw`CREATE INDEX "related_vector_bands_idx" ON "related_vector" USING GIN ("bands") WITH (gin_pending_list_limit = 512)`;
}

function copiedVector(row: StoredRow, other: StoredRow, copy: number, base: number): VectorRow {
  const [own, theirs] = [unpackVector(row.vector), unpackVector(other.vector)];
  const terms = Int32Array.from(own.terms, (term, index) => (index % 2 === 0 ? term : (theirs.terms[index] ?? term)));
  const packed = new Uint8Array(terms.length * 5);
  packed.set(new Uint8Array(terms.buffer));
  packed.set(own.weights, terms.length * 4);
  const publishedAt = new Date(row.published_at.getTime() - copy * OLDER_MS);
  return {
    doc: row.doc + copy * base,
    article_id: copiedId(row.article_id, copy, base),
    vector: packed,
    words: '',
    published_at: publishedAt,
    keys: storedKeys(terms, publishedAt),
    bands: row.bands.map((band) => (Math.imul(band, 2 * copy + 1) + copy) | 0),
    title_terms: row.title_terms,
    title_length: row.title_length,
  };
}

/** As md5(…)::uuid in the database. */
function copiedId(id: string, copy: number, base: number): string {
  return createHash('md5').update(`${id}${base}${copy}`).digest('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
