import { clearSecondFactors } from '@/domain/users/account-audit';
import { createUser } from '@/domain/users/commands';
import { issueNewLink } from '@/domain/users/links';
import { findUserId } from '@/domain/users/queries';
import { userRoles } from '@/domain/users/types';
import { getEnv } from '@/lib/env';
import { absoluteUrl, passwordLinkPath } from '@/lib/urls';
import { CliError, UsageError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions } from '@/scripts/cli/options';

export const name = 'user';
export const summary = 'makes an account for the desk, or lets somebody in again';
export const help = `warraq user create --email ADDRESS --name NAME --role ROLE [--password PASSWORD]
warraq user link --email ADDRESS
warraq user clear-codes --email ADDRESS

  create               makes an account; refused when the address has one already
  link                 prints an address, valid for two hours, where the person chooses a new password
  clear-codes          for a lost phone: ends one-time codes, passkeys and sessions; the password stays

  --email ADDRESS      what the person signs in with
  --name NAME          what colleagues see
  --role ROLE          contributor, author, editor or administrator
  --password PASSWORD  12 characters or more; without it, the first line of standard input`;

const ACTOR = { id: null, label: 'cli', role: 'SYSTEM' } as const;

type Options = { email: string; name?: string; role?: string; password?: string };
const subcommands: Record<string, (options: Options, io: Io) => Promise<void>> = {
  create,
  link: printLink,
  'clear-codes': clearCodes,
};

export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readOptions(argv, { email: text, name: text, role: text, password: text });
  const wanted = positionals.join(' ');
  const subcommand = Object.hasOwn(subcommands, wanted) ? subcommands[wanted] : undefined;
  if (!subcommand) throw new UsageError('say: warraq user create, link or clear-codes');
  const { email } = values;
  if (!email) throw new UsageError('--email is needed');
  await subcommand({ ...values, email }, io);
  return 0;
}

/** Creates the account, which can sign in at once. */
async function create({ email, name: personName, role: wanted, password: given }: Options, io: Io): Promise<void> {
  if (!personName || !wanted) throw new UsageError('--email, --name and --role are needed');
  const role = userRoles.find((known) => known === wanted.toUpperCase());
  if (!role) throw new UsageError(`--role is one of ${userRoles.map((known) => known.toLowerCase()).join(', ')}`);
  const password = given ?? (await firstLineOfInput());
  const result = await createUser(ACTOR, { email, name: personName, role, password });
  if (!result.ok) throw new CliError(describeReason(result.reason, email, result.detail));
  io.out(`${email}: ${role.toLowerCase()}`);
}

async function printLink({ email }: Options, io: Io): Promise<void> {
  const issued = await issueNewLink(ACTOR, { userId: await idOf(email) });
  if (!issued.ok) throw new CliError(`${email} is shut out: an administrator lets people in again at /admin/people`);
  io.out(absoluteUrl(getEnv().SITE_URL, passwordLinkPath(issued.value.token)));
}

async function clearCodes({ email }: Options, io: Io): Promise<void> {
  const cleared = await clearSecondFactors(ACTOR, await idOf(email));
  if (!cleared.ok) throw new CliError(describeReason(cleared.reason, email));
  io.out(`${email}: signs in by password alone`);
}

async function idOf(email: string): Promise<string> {
  const id = await findUserId(email);
  if (id === null) throw new CliError(`${email} has no account here`);
  return id;
}

async function firstLineOfInput(): Promise<string> {
  let text = '';
  for await (const part of process.stdin.setEncoding('utf8')) {
    text += part;
    if (text.includes('\n')) break;
  }
  return text.split(/\r?\n/)[0] ?? '';
}

function describeReason(reason: string, email: string, detail?: string): string {
  if (reason === 'email-taken') return `${email} has an account already`;
  return detail ?? reason;
}
