import { drainRelatedQueue } from '@/domain/related/queue/queue';
import { rebuildRelated } from '@/domain/related/rebuild/rebuild';
import { UsageError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions } from '@/scripts/cli/options';

export const name = 'related';
export const summary = 'computes related articles';
export const help = `warraq related rebuild | refresh

  rebuild   computes the list of every published article anew; readers see the old lists meanwhile. Cut off, it goes on
            where it was when called again. A million articles need about 1.5 GB of memory.
  refresh   computes the lists that wait to be: after an import, or when newer articles appeared.`;

const PHASES = { count: 'counting words', terms: 'choosing telling words', lists: 'computing lists' } as const;

/** `related rebuild` and `related refresh`. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const { positionals } = readOptions(argv, {});
  const [word, ...more] = positionals;
  if (more.length > 0 || (word !== 'rebuild' && word !== 'refresh'))
    throw new UsageError('say `related rebuild` or `related refresh`');
  const started = performance.now();
  const count =
    word === 'rebuild'
      ? await rebuildRelated({ onProgress: reportRelatedProgress(io) })
      : await drainRelatedQueue({ limit: Infinity, onProgress: reportRelatedProgress(io) });
  io.out(`${count} lists computed (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  return 0;
}

/** Returns a callback that reports the progress of a computation. */
export function reportRelatedProgress(io: Io): (done: number, phase?: keyof typeof PHASES, of?: number) => void {
  return (done, phase, of) =>
    io.progress(`related: ${phase ? `${PHASES[phase]}, ` : ''}${done}${of ? ` of ${of}` : ''}`);
}
