import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { generatedLines, loadGeneratedArticles } from '@/domain/transfer/generate-articles';
import { CliError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions, wholeNumber } from '@/scripts/cli/options';
import { describeProgress } from '@/scripts/cli/progress-text';

export const name = 'generate';
export const summary = 'makes invented Arabic articles for load tests';
export const help = `warraq generate --articles N [--seed S] [--out FILE]

  --articles N   how many
  --seed S       the same seed gives the same articles; a longer run begins like a shorter one (1)
  --out FILE     write them as JSON Lines and leave the database alone

The articles are dated 2021 to 2025 and published at once. Their words are made of Arabic roots and patterns; people, places
and institutions are invented.`;

const ACTOR = { id: null, label: 'generate', role: 'SYSTEM' } as const;

/** Imports the generated articles, or writes them to a file. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const { values } = readOptions(argv, {
    articles: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  });
  const count = wholeNumber('articles', values.articles, 1);
  const { seed } = values;
  if (values.out !== undefined) {
    await writeLines(values.out, generatedLines({ count, seed }));
    io.out(`${values.out}: ${count} articles`);
    return 0;
  }
  const started = performance.now();
  const result = await loadGeneratedArticles(ACTOR, {
    count,
    seed,
    onProgress: ({ share, counts }) => io.progress(describeProgress(share, counts, performance.now() - started)),
  });
  if (!result.ok) throw new CliError(result.detail ?? result.reason);
  const { created, updated, unchanged } = result.value;
  io.out(
    `${created} created, ${updated} updated, ${unchanged} unchanged (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  return 0;
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  const file = createWriteStream(path);
  const done = finished(file).catch((error: unknown) => {
    throw new CliError(`${path} cannot be written`, { cause: error });
  });
  for (const line of lines) if (!file.write(line)) await Promise.race([once(file, 'drain'), done]);
  file.end();
  await done;
}
