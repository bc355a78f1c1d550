import { createUser } from '@/domain/users/commands';
import { userRoles } from '@/domain/users/types';
import { CliError, UsageError, type ExitCode, type Io } from '@/scripts/cli/command';
import { readOptions } from '@/scripts/cli/options';

export const name = 'user';
export const summary = 'makes an account for the desk';
export const help = `warraq user create --email ADDRESS --name NAME --role ROLE [--password PASSWORD]

  --email ADDRESS      what the person signs in with
  --name NAME          what colleagues see
  --role ROLE          contributor, author, editor or administrator
  --password PASSWORD  12 characters or more; without it, the first line of standard input

Refused when the address has an account already.`;

const ACTOR = { id: null, label: 'cli', role: 'SYSTEM' } as const;

/** Creates the account, which can sign in at once. */
export async function run(argv: string[], io: Io): Promise<ExitCode> {
  const text = { type: 'string' } as const;
  const { values, positionals } = readOptions(argv, { email: text, name: text, role: text, password: text });
  if (positionals.join(' ') !== 'create') throw new UsageError('say: warraq user create …');
  const { email, name: personName } = values;
  if (!email || !personName || !values.role) throw new UsageError('--email, --name and --role are needed');
  const role = userRoles.find((known) => known === values.role?.toUpperCase());
  if (!role) throw new UsageError(`--role is one of ${userRoles.map((known) => known.toLowerCase()).join(', ')}`);
  const password = values.password ?? (await firstLineOfInput());
  const result = await createUser(ACTOR, { email, name: personName, role, password });
  if (!result.ok) throw new CliError(describeReason(result.reason, email, result.detail));
  io.out(`${email}: ${role.toLowerCase()}`);
  return 0;
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
