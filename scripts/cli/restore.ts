import { restore } from '@/domain/transfer/backup/backup-commands';
import { CliError, UsageError, type ExitCode, type Io } from '@/scripts/cli/command';
import { formatMegabytes, readOptions } from '@/scripts/cli/options';

export const name = 'restore';
export const summary = 'brings a backup back';
export const help = `warraq restore FILE [--replace]

Puts what \`warraq backup\` wrote into an empty database, search index and counters included. The whole file is read and its
sums compared before anything is written; the rows go in by one transaction. A running site serves what it had until then,
and makes every page anew after.

  --replace   the database is not empty: everything it holds gives way to the backup

The backup must be of the same version of the site's tables. To make an empty database start without the demo (DEMO=0).`;

const ACTOR = { id: null, label: 'cli', role: 'SYSTEM' } as const;

export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(argv, { replace: { type: 'boolean' } });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('name one FILE');
  const onProgress = (what: string, bytes: number) => io.progress(`${path}: ${what}, ${formatMegabytes(bytes)}`);
  const result = await restore(ACTOR, path, { replace: values.replace ?? false, onProgress });
  if (!result.ok) throw new CliError(`${path}: ${result.detail ?? result.reason}`);
  io.out(`${path}: ${result.value.tables} tables and ${result.value.files} media files of ${result.value.createdAt}`);
  return 0;
}
