import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { lockSession } from '@/db/advisory-lock';
import { closeDb } from '@/db/client';
import { clearMemoryCache } from '@/lib/memory-cache';

/**
 * In SQL, so that a new table needs no mention here. Only tables with rows are emptied, and by DELETE: after most tests that
 * is a tenth of the time of truncating them all. As a replica, PostgreSQL follows no foreign key and runs no trigger.
 * Sequences go on counting: nothing may depend on their values.
 */
const emptyAllTables = `
  DO $$ DECLARE name text; has_rows boolean; BEGIN
    SET LOCAL session_replication_role = replica;
    FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
      EXECUTE format('SELECT EXISTS (SELECT FROM %I)', name) INTO has_rows;
      IF has_rows THEN EXECUTE format('DELETE FROM %I', name); END IF;
    END LOOP;
  END $$`;

/**
 * Provides the tests of a file with a real database: `getDb()` reaches it, and it is empty before each test. Every
 * worker has its own, copied from the migrated template.
 */
export function useDatabase(): void {
  let client: Client;
  beforeAll(async () => {
    const url = await copyTemplate(inject('templateUrl'), `worker_${process.env['VITEST_POOL_ID'] ?? '1'}`);
    process.env['DATABASE_URL'] = url;
    client = new Client({ connectionString: url });
    await client.connect();
  });
  beforeEach(async () => {
    await client.query(emptyAllTables);
    clearMemoryCache();
  });
  afterAll(async () => {
    await closeDb();
    await client.end();
  });
}

/** A database beside the worker's own, migrated and empty before each test. Returns a function for its address. */
export function useSecondDatabase(): () => string {
  let client: Client;
  let url = '';
  beforeAll(async () => {
    url = await copyTemplate(inject('templateUrl'), `worker_${process.env['VITEST_POOL_ID'] ?? '1'}_second`);
    client = new Client({ connectionString: url });
    await client.connect();
  });
  beforeEach(async () => {
    await client.query(emptyAllTables);
  });
  afterAll(() => client.end());
  return () => url;
}

async function copyTemplate(templateUrl: string, name: string): Promise<string> {
  const template = new URL(templateUrl);
  const client = new Client({ connectionString: withDatabase(template, 'postgres') });
  await client.connect();
  try {
    // PostgreSQL refuses to copy a template that another is copying.
    await lockSession(client, 'template-copy');
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    const source = client.escapeIdentifier(template.pathname.slice(1));
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${source}`);
  } finally {
    await client.end();
  }
  return withDatabase(template, name);
}

function withDatabase(url: URL, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
