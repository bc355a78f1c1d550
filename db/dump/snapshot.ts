import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { withConnection } from './connection';
import {
  copyTarget,
  readMigrationNames,
  readSequences,
  readTables,
  type SequenceState,
  type TableShape,
} from './tables';

/** A consistent snapshot of the whole database, whatever others write meanwhile. */
export type Snapshot = {
  tables: TableShape[];
  migrations: string[];
  /** A table's rows in PostgreSQL's text format of COPY. Must be read to the end before the next query. */
  rows: (table: TableShape) => AsyncIterable<Buffer>;
  /** One column of a query's result, a few thousand rows at a time. The query must be a constant. */
  values: (query: string) => AsyncGenerator<string>;
  /** Must be called last: sequences are not part of the snapshot and must not be behind its rows. */
  sequences: () => Promise<SequenceState[]>;
};

const FETCH_SIZE = 2_000;

/** Reads the database at `url` in one snapshot. Blocks no writer, and none blocks it. */
export async function withSnapshot<T>(url: string, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return withConnection(url, 'warraq backup', async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return read({
      tables: await readTables(client),
      migrations: await readMigrationNames(client),
      rows: (table) => client.query(copyTo(`COPY ${copyTarget(client, table)} TO STDOUT`)),
      values: (query) => fetchAll(client, query),
      sequences: () => readSequences(client),
    });
  });
}

async function* fetchAll(client: Client, query: string): AsyncGenerator<string> {
  await client.query(`DECLARE listed NO SCROLL CURSOR FOR ${query}`);
  for (;;) {
    const { rows } = await client.query<[string]>({ text: `FETCH ${FETCH_SIZE} FROM listed`, rowMode: 'array' });
    for (const [value] of rows) yield value;
    if (rows.length < FETCH_SIZE) break;
  }
  await client.query('CLOSE listed');
}
