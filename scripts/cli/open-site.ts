import { setMaintenance, setPrivacy } from '@/domain/settings/access';
import { CliError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions } from '@/scripts/cli/options';

export const name = 'open-site';
export const summary = 'ends maintenance and private mode: everybody sees the site again';
export const help = `warraq open-site

For whoever cannot get into the desk to do it there. Running sites on the same database open at once. The password of the
private mode stays, for the next time.`;

const ACTOR = { id: null, label: 'cli', role: 'SYSTEM' } as const;

export async function run(argv: string[], io: Io): Promise<ExitCode> {
  readOptions(argv, {});
  for (const close of [setMaintenance, setPrivacy]) {
    const result = await close(ACTOR, { isOn: false });
    if (!result.ok) throw new CliError(result.reason);
  }
  io.out('the site is open to everybody');
  return 0;
}
