import { backUp } from '@/domain/transfer/backup/backup-commands';
import { CliError, UsageError, type ExitCode, type Io } from '@/scripts/cli/command';
import { formatMegabytes, readOptions } from '@/scripts/cli/options';

export const name = 'backup';
export const summary = 'writes the database and the media files into one file';
export const help = `warraq backup FILE

Writes every table, as it is at one moment, and the media files (unless MEDIA_URL is s3:) into a tar.gz, while the site goes
on. FILE must not exist; it is there when it is complete, and only its owner may read it. SECRET is not in it: keep the
file \`secret\` of DATA_DIR as well, without which two-step sign-ins must be set up anew.

\`warraq restore FILE\` brings it back.`;

const ACTOR = { id: null, label: 'cli', role: 'SYSTEM' } as const;

export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const { positionals } = readOptions(argv, {});
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('name one FILE');
  const result = await backUp(ACTOR, path, (what, bytes) => io.progress(`${path}: ${what}, ${formatMegabytes(bytes)}`));
  if (!result.ok) throw new CliError(`${path}: ${result.detail ?? result.reason}`);
  const { tables, bytes, files, missing } = result.value;
  io.out(`${path}: ${tables} tables, ${files} media files, ${formatMegabytes(bytes)} before packing`);
  if (missing > 0) io.note(`${missing} media files that the database names are not there`);
  return 0;
}
