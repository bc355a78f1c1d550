import { randomBytes } from 'node:crypto';
import { lockInTransaction } from '@/db/advisory-lock';
import { getDb } from '@/db/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Result } from '@/lib/result';
import { sha256 } from '@/lib/sha256';
import { addUser } from './commands';
import { hasAccounts } from './queries';
import { firstOwnerSchema } from './schema';
import type { UserRefusal } from './types';

const identifier = 'setup-link';
const lifetimeMs = 7 * 24 * 3_600_000;

/**
 * Creates the token of the address where the first owner makes an account, in place of the one before; it is valid for
 * seven days. null once anybody has an account.
 */
export function issueSetupLink(): Promise<string | null> {
  return inTransaction(async (tx) => {
    await lockInTransaction(tx, 'first-owner');
    if (await anyUser(tx)) return null;
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(Date.now() + lifetimeMs);
    await tx.verification.deleteMany({ where: { identifier } });
    await tx.verification.create({ data: { identifier, value: sha256(token), expiresAt }, select: { id: true } });
    return token;
  });
}

/** Whether this token makes the first owner now. */
export async function isSetupLink(token: string): Promise<boolean> {
  const link = await getDb().verification.findFirst({ where: usable(token), select: { id: true } });
  return link !== null && !(await hasAccounts());
}

/**
 * Makes the first account, an administrator's, which can sign in at once. Of two who send the same token one succeeds.
 * Rejects with `link-over` and `invalid`.
 */
export function createFirstOwner(input: unknown): Promise<Result<{ email: string }, UserRefusal>> {
  return runCommand(
    { id: null, label: identifier },
    {
      permission: 'checked-elsewhere',
      input: parseInput(firstOwnerSchema, input),
      work: async (tx, { token, password, ...person }) => {
        await lockInTransaction(tx, 'first-owner');
        const { count } = await tx.verification.deleteMany({ where: usable(token) });
        if (count === 0 || (await anyUser(tx))) throw new CommandRejected<UserRefusal>('link-over');
        const { audit } = await addUser(tx, { ...person, role: 'ADMINISTRATOR' }, password);
        return { value: { email: person.email }, audit };
      },
    },
  );
}

function usable(token: string) {
  return { identifier, value: sha256(token), expiresAt: { gt: new Date() } };
}

async function anyUser(tx: Tx): Promise<boolean> {
  return (await tx.user.findFirst({ select: { id: true } })) !== null;
}
