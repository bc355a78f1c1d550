import type { Client } from 'pg';

const oldestVersion = 140_000;

/**
 * Rejects a server on which search would silently fail: under the locale `C` PostgreSQL takes no Arabic letter for a
 * letter, and trigrams find nothing.
 * @throws with one line for a person.
 */
export async function assertSupportedServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number; likeness: number }>(
    `SELECT current_setting('server_version_num')::int AS version, similarity('السعودية', 'السعوديه') AS likeness`,
  );
  const [row] = rows;
  if (!row || row.version < oldestVersion)
    throw new Error('the database server is too old: PostgreSQL 14 or later is needed');
  if (row.likeness <= 0) {
    throw new Error(
      "the database's locale does not know Arabic letters: make it with LC_CTYPE 'C.UTF-8' (createdb --locale=C.UTF-8 --template=template0)",
    );
  }
}
