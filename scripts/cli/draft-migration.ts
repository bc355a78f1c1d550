import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliError, UsageError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions } from '@/scripts/cli/options';

export const name = 'draft-migration';
export const summary = 'writes the migration that brings the database to what prisma/schema says';
export const help = `warraq draft-migration NAME

NAME says in a few English words what changes, joined by hyphens (add-article-views). The SQL is a draft: read it, add by
hand what a Prisma schema cannot say (checks, triggers, indexes on expressions), and commit it.`;

/** Writes the SQL of the next migration. Rejects when the schema has not changed. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const [title, ...more] = readOptions(argv, {}).positionals;
  if (!title || more.length > 0 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(title))
    throw new UsageError('one NAME in small Latin letters, joined by hyphens');
  // Prisma's engine is a development package: without it every other command runs, and the list of commands.
  const { diffFromDatabase } = await import('@/db/schema-diff');
  const sql = await diffFromDatabase(process.env['DATABASE_URL'] ?? '', process.cwd());
  if (sql === '') throw new CliError('the database already is what prisma/schema says');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join('prisma', 'migrations', `${stamp}_${title.replaceAll('-', '_')}`);
  await mkdir(folder);
  await writeFile(join(folder, 'migration.sql'), `${sql}\n`);
  io.out(join(folder, 'migration.sql'));
  return 0;
}
