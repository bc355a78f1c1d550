/**
 * Multiplies a small archive by set-based SQL: each article once more for each copy, at an earlier date, with its
 * topics, authors and related list. In search lists and keywords, half of the words are exchanged for another
 * article's (related lists leave out copies). Suitable for measuring time and space, never quality.
 */
import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { dropIndexes } from './drop-indexes';
import { copiedId, inLongTransaction, COPY_AGE_MS, type Step } from './copies';
import { copyDocuments, copyPostings, readAllPostings } from './multiply-search';
import { copyTermWeights } from './multiply-related';

const COPIED_TABLES = [
  'article',
  'article_topic',
  'article_author',
  'search_document',
  'related_article',
  'related_vector',
];
/** Their primary keys are random: updating those indexes row by row would take longer than everything else. */
const TABLES_WITH_RANDOM_KEYS = ['article_topic', 'article_author', 'related_article'];

/** Returns the resulting number of articles. Nothing else may use the database meanwhile. */
export async function multiplyArticles(times: number, step: Step): Promise<number> {
  const { _max } = await getDb().article.aggregate({ _max: { ordinal: true } });
  const base = _max.ordinal ?? 0;
  const postings = await readAllPostings();
  const pages = await countPages();
  const recreateIndexes = await dropIndexes(COPIED_TABLES, TABLES_WITH_RANDOM_KEYS);
  for (let copy = 1; copy < times; copy += 1) {
    await step(`articles of copy ${copy} of ${times - 1}`, () =>
      inLongTransaction((tx) => copyArticles(tx, copy, base, pages)),
    );
    await step(`their search documents`, () => inLongTransaction((tx) => copyDocuments(tx, copy, base)));
  }
  await step('lists of search', () => copyPostings(postings, times, base, step));
  await step('telling words', () => copyTermWeights(times, base, step));
  await getDb().$executeRaw`UPDATE related_term SET df = df * ${times}`;
  await getDb().$executeRaw`UPDATE search_word SET df = df * ${times}`;
  await getDb().$executeRaw`SELECT setval(pg_get_serial_sequence('article', 'ordinal'), ${base * times})`;
  await recreateIndexes(step);
  await step('statistics', () => getDb().$executeRaw`VACUUM (ANALYZE)`);
  return base * times;
}

async function copyArticles(tx: Tx, copy: number, base: number, pages: Pages): Promise<void> {
  const older = (column: string): string => `${column} - make_interval(secs => ${(copy * COPY_AGE_MS) / 1_000})`;
  const own = `article_id IN (SELECT id FROM article WHERE ordinal <= ${base})`;
  const dates = ['published_at', 'first_published_at', 'content_updated_at', 'created_at', 'updated_at'];
  await copyRows(tx, pages, 'article', `ordinal <= ${base}`, {
    id: copiedId('id', copy, base),
    public_id: `public_id || 'x${base}x${copy}'`,
    ordinal: `ordinal + ${copy * base}`,
    external_id: 'NULL',
    ...Object.fromEntries(dates.map((column) => [column, older(column)])),
  });
  for (const table of ['article_topic', 'article_author'])
    await copyRows(tx, pages, table, own, {
      article_id: copiedId('article_id', copy, base),
      published_at: older('published_at'),
    });
  await copyRows(tx, pages, 'related_article', own, {
    article_id: copiedId('article_id', copy, base),
    related_id: copiedId('related_id', copy, base),
  });
}

type Pages = Map<string, number>;

/** Where the copied rows end: without an index, each copy would read all earlier copies. */
async function countPages(): Promise<Pages> {
  const rows = await getDb().$queryRaw<{ name: string; pages: number }[]>`
    SELECT name, (pg_relation_size(name::regclass) / current_setting('block_size')::int)::int AS pages FROM unnest(${COPIED_TABLES}::text[]) AS name`;
  return new Map(rows.map(({ name, pages }) => [name, pages]));
}

/** Rows of a table once more, with some of their columns made otherwise. */
async function copyRows(
  tx: Tx,
  pages: Pages,
  table: string,
  where: string,
  overrides: Record<string, string>,
): Promise<void> {
  const columns = await tx.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = ${table} AND is_generated = 'NEVER'`;
  const names = columns.map(({ name }) => name);
  const values = names.map((name) => overrides[name] ?? `"${name}"`);
  await tx.$executeRaw(
    Prisma.raw(
      `INSERT INTO ${table} (${names.map((name) => `"${name}"`).join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ctid < '(${pages.get(table) ?? 0},0)' AND ${where}`,
    ),
  );
}
