import { exportFile } from '@/domain/transfer/export/export-file';
import { CliError, UsageError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions } from '@/scripts/cli/options';

export const name = 'export';
export const summary = 'writes articles to a file that `import` reads';
export const help = `warraq export FILE [--all]

Writes what readers can see, an article a line, in the JSON Lines of \`import\`; packed with gzip when FILE ends in .gz. Where
the text alone does not say everything, "document" holds the whole body. Imported into another site it gives the same
articles, of which pictures, live entries and revisions stay behind: a backup holds everything.

  --all   drafts and withdrawn articles too; they come back as drafts ("status": "draft")

FILE is there when it is complete; one of that name is replaced.`;

const ACTOR = { id: null, label: 'cli', role: 'SYSTEM' } as const;

export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readOptions(argv, { all: { type: 'boolean' } });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new UsageError('name one FILE');
  const result = await exportFile(ACTOR, path, {
    all: values.all ?? false,
    onProgress: (share, count) => io.progress(`${path}: ${Math.floor(share * 100)} %, ${count} articles`),
  });
  if (!result.ok) throw new CliError(`${path}: ${result.detail ?? result.reason}`);
  io.out(`${path}: ${result.value} articles`);
  return 0;
}
