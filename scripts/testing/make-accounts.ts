/**
 * Makes accounts for the browser's tests, on the database of the running site: each line of standard input is one (JSON),
 * and is answered by one line, its reason when it was refused. One process for many: starting one takes seconds.
 */
import { createInterface } from 'node:readline';
import { closeDb } from '@/db/client';
import { openDatabase } from '@/db/open';
import { createUser } from '@/domain/users/commands';
import { readEnv } from '@/lib/env';

const reading = readEnv(process.env);
if (!reading.ok) throw new Error(reading.lines.join('\n'));
const database = await openDatabase({ databaseUrl: reading.value.DATABASE_URL, dataDir: reading.value.DATA_DIR });
for await (const line of createInterface({ input: process.stdin })) {
  const made = await createUser({ id: null, label: 'tests', role: 'SYSTEM' }, JSON.parse(line));
  console.log(made.ok ? 'ok' : `${made.reason} ${made.detail ?? ''}`);
}
await closeDb();
await database.release();
