import { rebuildSearchIndex } from '@/domain/search/index/rebuild-index';
import { UsageError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions } from '@/scripts/cli/options';

export const name = 'search';
export const summary = 'makes the search index anew';
export const help = `warraq search rebuild

Makes the whole index from the articles, beside the one in use: readers search all the while. Cut off, it goes on where
it was when called again.`;

/** `search rebuild`. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const { positionals } = readOptions(argv, {});
  if (positionals.length !== 1 || positionals[0] !== 'rebuild') throw new UsageError('say `search rebuild`');
  const started = performance.now();
  const seconds = (): number => (performance.now() - started) / 1000;
  const count = await rebuildSearchIndex({
    onProgress: ({ done, lastOrdinal, lastToIndex: upTo }) =>
      io.progress(
        `${Math.floor((100 * lastOrdinal) / Math.max(1, upTo))} %, ${done} articles, ${Math.round(done / seconds())} a second`,
      ),
  });
  io.out(`${count} articles indexed (${seconds().toFixed(1)} s)`);
  return 0;
}
