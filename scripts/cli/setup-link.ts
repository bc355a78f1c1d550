import { issueSetupLink } from '@/domain/users/first-owner';
import { getEnv } from '@/lib/env';
import { absoluteUrl, setupPath } from '@/lib/urls';
import { CliError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions } from '@/scripts/cli/options';

export const name = 'setup-link';
export const summary = 'prints the address where the first owner makes an account';
export const help = `warraq setup-link

Valid for seven days, once, and in place of any printed before. The address begins with SITE_URL, or with
http://localhost:PORT. Refused when anybody has an account: "warraq user link" lets somebody in again.`;

export async function run(argv: string[], io: Io): Promise<ExitCode> {
  readOptions(argv, {});
  const token = await issueSetupLink();
  if (token === null)
    throw new CliError('this site has an owner: "warraq user link --email ADDRESS" makes a link to a new password');
  io.out(absoluteUrl(getEnv().SITE_URL, setupPath(token)));
  return 0;
}
