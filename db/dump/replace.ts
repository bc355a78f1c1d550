import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { everythingTag, tagsChannel } from '@/db/notify';
import { withConnection } from './connection';
import { copyTarget, readMigrationNames, readTables, type SequenceState, type TableShape } from './tables';

/** Writes into the emptied tables. */
export type TableLoader = {
  /** The rows of one table, in the format of `Snapshot.rows`. */
  loadRows: (table: TableShape, chunks: AsyncIterable<Uint8Array>) => Promise<void>;
  loadSequences: (states: SequenceState[]) => Promise<void>;
};

/** The tables and migrations of a database, for comparing them with a dump. */
export async function readShape(
  url: string,
): Promise<{ tables: TableShape[]; migrations: string[]; isEmpty: boolean }> {
  return withConnection(url, 'warraq restore', async (client) => ({
    tables: await readTables(client),
    migrations: await readMigrationNames(client),
    isEmpty: await isUnused(client),
  }));
}

/**
 * Replaces every row of the database in one transaction: others see the old rows until it commits, and when `fill`
 * throws nothing has changed. Triggers and foreign keys are off meanwhile; every foreign key is checked at the end.
 * Then every process is told to drop its caches.
 * @throws when the tables cannot be locked within half a minute, or the rows do not fit them.
 */
export async function replaceAllRows(url: string, load: (filling: TableLoader) => Promise<void>): Promise<void> {
  await withConnection(url, 'warraq restore', async (client) => {
    await client.query("BEGIN; SET LOCAL lock_timeout = '30s'");
    const names = (await readTables(client)).map(({ name }) => client.escapeIdentifier(name));
    await client.query(`LOCK TABLE ${names.join(', ')} IN ACCESS EXCLUSIVE MODE`);
    const restoreKeys = await dropForeignKeys(client);
    for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
    await client.query(`TRUNCATE ${names.join(', ')}`);
    await load({
      loadRows: (table, chunks) =>
        pipeline(chunks, client.query(copyFrom(`COPY ${copyTarget(client, table)} FROM STDIN`))),
      loadSequences: (states) => setSequences(client, states),
    });
    for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
    await restoreKeys();
    await client.query('SELECT pg_notify($1, $2)', [tagsChannel, everythingTag]);
    await client.query('COMMIT');
    // The rows are committed; if this fails, autovacuum gathers the statistics within a minute.
    await client.query('ANALYZE').catch(() => undefined);
  });
}

/** Whether the database contains no articles, sections, authors, files or accounts. */
async function isUnused(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ used: boolean }>(
    `SELECT EXISTS (SELECT FROM article) OR EXISTS (SELECT FROM section) OR EXISTS (SELECT FROM "user")
       OR EXISTS (SELECT FROM media) OR EXISTS (SELECT FROM author) AS used`,
  );
  return rows[0]?.used === false;
}

async function dropForeignKeys(client: Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ owner: string; name: string; definition: string }>(
    `SELECT c.relname AS owner, k.conname AS name, pg_get_constraintdef(k.oid) AS definition
     FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE k.contype = 'f' AND n.nspname = 'public' ORDER BY c.relname, k.conname`,
  );
  const alter = ({ owner, name }: { owner: string; name: string }, verb: 'ADD' | 'DROP') =>
    `ALTER TABLE ${client.escapeIdentifier(owner)} ${verb} CONSTRAINT ${client.escapeIdentifier(name)}`;
  for (const key of rows) await client.query(alter(key, 'DROP'));
  return async () => {
    for (const key of rows) await client.query(`${alter(key, 'ADD')} ${key.definition}`);
  };
}

async function setSequences(client: Client, states: SequenceState[]): Promise<void> {
  for (const { name, value, isCalled } of states) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [client.escapeIdentifier(name), value, isCalled]);
  }
}
