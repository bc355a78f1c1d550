import type { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connected } from './connected';
import {
  copyTarget,
  readMigrationNames,
  readSequences,
  readTables,
  type SequenceState,
  type TableShape,
} from './tables';

/** One moment of the whole database, whatever others write meanwhile. */
export type Snapshot = {
  tables: TableShape[];
  migrations: string[];
  /** A table's rows in PostgreSQL's own text form. To be read to its end before anything else is asked. */
  rows: (table: TableShape) => AsyncIterable<Buffer>;
  /** One column of a query's answer, a few thousand at a time. The query is fixed text. */
  values: (query: string) => AsyncGenerator<string>;
  /** To be asked last: sequences belong to no moment, and must not be behind the rows. */
  sequences: () => Promise<SequenceState[]>;
};

const AT_ONCE = 2_000;

/** Reads the database at `url` as it is at this moment. Nobody waits for it, and it waits for nobody. */
export async function inSnapshot<T>(url: string, read: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  return connected(url, 'warraq backup', async (client) => {
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
    const { rows } = await client.query<[string]>({ text: `FETCH ${AT_ONCE} FROM listed`, rowMode: 'array' });
    for (const [value] of rows) yield value;
    if (rows.length < AT_ONCE) break;
  }
  await client.query('CLOSE listed');
}
