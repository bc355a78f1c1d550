import { randomBytes } from 'node:crypto';
import { getDb } from '@/db/client';
import type { UserLinkKind } from '@/db/generated/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { refuse, type Result } from '@/lib/result';
import { sha256 } from '@/lib/sha256';
import { emailTaken } from './change-account';
import { writePassword } from './credentials';
import { lockUser } from './user-locks';
import { hashPassword } from './password';
import { canManageUsers } from './policy';
import { followLinkSchema, inviteUserSchema, userIdSchema } from './schema';
import type { Actor, IssuedLink, LinkView, UserRefusal } from './types';

const hour = 3_600_000;
const lifetime: Record<UserLinkKind, number> = { INVITATION: 7 * 24 * hour, RESET: 2 * hour };

/** Makes an account without a password and the link by which its owner chooses one. Refuses `email-taken`, `forbidden`, `invalid`. */
export function inviteUser(actor: Actor, input: unknown): Promise<Result<IssuedLink, UserRefusal>> {
  return runCommand(actor, {
    permission: canManageUsers(actor),
    input: parseInput(inviteUserSchema, input),
    constraints: emailTaken,
    work: async (tx, person) => {
      const user = await tx.user.create({ data: person, select: { id: true, email: true } });
      const after = { role: person.role };
      return {
        value: await issueLink(tx, actor, 'INVITATION', user),
        audit: { action: 'user.invite', targetType: 'user', targetId: user.id, summary: user.email, after },
      };
    },
  });
}

/**
 * Creates a new link for a person: an invitation while they have no password, else a reset link. Invalidates earlier
 * links. The password is unchanged until the link is used.
 */
export function issueNewLink(actor: Actor, input: unknown): Promise<Result<IssuedLink, UserRefusal>> {
  return runCommand(actor, {
    permission: canManageUsers(actor),
    input: parseInput(userIdSchema, input),
    work: async (tx, { userId }) => {
      const user = await lockUser(tx, userId);
      if (!user || user.disabledAt) throw new CommandRejected<UserRefusal>('not-found');
      const accounts = await tx.account.findMany({ where: { userId }, select: { id: true }, take: 1 });
      const kind = accounts.length > 0 ? 'RESET' : 'INVITATION';
      return {
        value: await issueLink(tx, actor, kind, user),
        audit: {
          action: 'user.issue-link',
          targetType: 'user',
          targetId: userId,
          summary: user.email,
          after: { kind },
        },
      };
    },
  });
}

/**
 * Creates a reset link for someone who forgot the password; null when no account has this e-mail. Send it by mail
 * only, never show it on the screen.
 */
export function issueResetByEmail(email: string): Promise<IssuedLink | null> {
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true, email: true, disabledAt: true },
    });
    if (!user || user.disabledAt) return null;
    const actor = { id: user.id, label: user.email };
    await recordAudit(tx, actor, {
      action: 'user.ask-reset',
      targetType: 'user',
      targetId: user.id,
      summary: user.email,
    });
    return issueLink(tx, actor, 'RESET', user);
  });
}

/** The owner of a link, while it may be used; null otherwise. */
export async function findLink(token: string): Promise<LinkView | null> {
  const link = await getDb().userLink.findUnique({
    where: { tokenHash: sha256(token) },
    select: {
      kind: true,
      usedAt: true,
      expiresAt: true,
      user: { select: { email: true, name: true, disabledAt: true } },
    },
  });
  if (!link || link.usedAt || link.expiresAt <= new Date() || link.user.disabledAt) return null;
  return { kind: link.kind, email: link.user.email, name: link.user.name };
}

/**
 * Uses a link, once: sets the password and ends every session. Rejects with `link-over` and `invalid` (the password).
 */
export async function followLink(input: unknown): Promise<Result<{ email: string }, UserRefusal>> {
  const parsed = parseInput(followLinkSchema, input);
  if (!parsed.ok) return parsed;
  const { password } = parsed.value;
  const tokenHash = sha256(parsed.value.token);
  const link = await getDb().userLink.findUnique({
    where: { tokenHash },
    select: { user: { select: { id: true, email: true } } },
  });
  if (!link) return refuse('link-over');
  const { id: userId, email } = link.user;
  const usable = { tokenHash, usedAt: null, expiresAt: { gt: new Date() }, user: { disabledAt: null } };
  return runCommand(
    { id: userId, label: email },
    {
      permission: 'checked-elsewhere',
      work: async (tx) => {
        const { count } = await tx.userLink.updateMany({ where: usable, data: { usedAt: new Date() } });
        if (count === 0) throw new CommandRejected<UserRefusal>('link-over');
        await tx.user.update({ where: { id: userId }, data: { emailVerified: true }, select: { id: true } });
        await writePassword(tx, userId, await hashPassword(password));
        await tx.session.deleteMany({ where: { userId } });
        return {
          value: { email },
          audit: { action: 'user.follow-link', targetType: 'user', targetId: userId, summary: email },
        };
      },
    },
  );
}

async function issueLink(
  tx: Tx,
  actor: { id: string | null },
  kind: UserLinkKind,
  user: { id: string; email: string },
): Promise<IssuedLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + lifetime[kind]);
  await tx.userLink.deleteMany({ where: { userId: user.id, usedAt: null } });
  await tx.userLink.create({
    data: { kind, tokenHash: sha256(token), userId: user.id, expiresAt, createdById: actor.id },
    select: { id: true },
  });
  return { token, userId: user.id, email: user.email, expiresAt };
}
