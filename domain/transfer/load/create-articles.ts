import { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { articleFields, columnFields, type ColumnField } from '@/domain/articles/fields';
import { articleRow } from './article-row';
import { SearchDocuments } from './indexed-articles';
import { insertJoins } from './insert-joins';
import type { PreparedArticle } from './prepared-article';
import { writeHeadlines } from './write-headlines';

/** Batch size: the next rows are prepared while the database inserts these. */
const BATCH_SIZE = 100;

/**
 * Puts new articles in, published unless a record says draft, with their first revisions and into the search index: what `insertArticle` and
 * `indexArticles` do for one, in a few statements for a whole batch.
 */
export async function createArticles(tx: Tx, articles: PreparedArticle[], now: Date): Promise<void> {
  if (articles.length === 0) return;
  const indexed = new SearchDocuments();
  let inserting: Promise<InsertedRow[]> = Promise.resolve([]);
  const inserted: InsertedRow[] = [];
  for (let from = 0; from < articles.length; from += BATCH_SIZE) {
    const rows = articles.slice(from, from + BATCH_SIZE).map((article) => articleRow(article, now));
    const json = JSON.stringify(rows);
    inserted.push(...(await inserting));
    inserting = insertRows(tx, json, now);
    // The next await receives the error; this avoids an unhandled rejection.
    inserting.catch(() => undefined);
    await indexed.analyse(rows);
  }
  inserted.push(...(await inserting));
  await insertJoins(tx, articles);
  await writeHeadlines(tx, articles);
  await indexed.write(tx, new Map(inserted.map(({ id, ordinal }) => [id, ordinal])));
}

type InsertedRow = { id: string; ordinal: number };

/** One parameter for all rows: Prisma's `createMany` spends ten times as long on making and binding thousands of them. */
async function insertRows(tx: Tx, rows: string, now: Date): Promise<InsertedRow[]> {
  return tx.$queryRaw<InsertedRow[]>`
    WITH row AS MATERIALIZED (
      SELECT * FROM json_to_recordset(${rows}::json) AS r (
        id uuid, revision_id uuid, external_id text, import_hash text, slug text, title_key text, text text, word_count int,
        body_version int, status article_status, published_at timestamptz, content jsonb
      )
    ), inserted AS (
      INSERT INTO article (
        id, external_id, import_hash, slug, title_key, text, word_count, body_version, status, published_at,
        first_published_at, updated_at, ${contentColumns}
      )
      SELECT
        id, external_id, import_hash, slug, title_key, text, word_count, body_version, status, published_at,
        published_at, ${now}, ${contentValues}
      FROM row
      RETURNING id, ordinal
    ), first_revision AS (
      INSERT INTO revision (id, article_id, number, content) SELECT revision_id, id, 1, content FROM row
    )
    SELECT id, ordinal FROM inserted`;
}

/** The columns that hold fields of the content, and where each is taken from: names from the table of fields alone. */
const contentColumns = Prisma.raw(columnFields.map(toSnakeCase).join(', '));
const contentValues = Prisma.raw(columnFields.map(valueInRow).join(', '));

function valueInRow(name: ColumnField): string {
  const field = articleFields[name];
  switch (field.type) {
    case 'text':
      return `content->>'${name}'`;
    case 'document':
      return `content->'${name}'`;
    case 'choice':
      return `(content->>'${name}')::${field.databaseType}`;
    case 'reference':
      return `(content->>'${name}')::uuid`;
  }
}

function toSnakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
