import { createHash, randomBytes } from 'node:crypto';
import { getDb } from '@/db/client';
import type { UserLinkKind } from '@/db/generated/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import { ok, refuse, type Result } from '@/lib/result';
import { catchTakenEmail } from './commands';
import { writePassword } from './credentials';
import { lockUser } from './user-locks';
import { hashPassword } from './password';
import { canManageUsers } from './policy';
import { followLinkSchema, inviteUserSchema, userIdSchema } from './schema';
import type { Actor, IssuedLink, LinkView, UserRefusal } from './types';

const hour = 3_600_000;
const lifetime: Record<UserLinkKind, number> = { INVITATION: 7 * 24 * hour, RESET: 2 * hour };

/** Makes an account without a password and the link by which its owner chooses one. Refuses `email-taken`, `forbidden`, `invalid`. */
export async function inviteUser(actor: Actor, input: unknown): Promise<Result<IssuedLink, UserRefusal>> {
  if (!canManageUsers(actor)) return refuse('forbidden');
  const parsed = inviteUserSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  return catchTakenEmail(() =>
    inTransaction(async (tx) => {
      const user = await tx.user.create({ data: parsed.data, select: { id: true, email: true } });
      await recordAudit(tx, actor, {
        action: 'user.invite',
        targetType: 'user',
        targetId: user.id,
        summary: user.email,
        after: { role: parsed.data.role },
      });
      return ok(await issueLink(tx, actor, 'INVITATION', user));
    }),
  );
}

/**
 * Makes a new link for a person: an invitation again while they have no password, else one to reset it. Links given
 * before are void. The password stays what it is until the link is used.
 */
export async function issueNewLink(actor: Actor, input: unknown): Promise<Result<IssuedLink, UserRefusal>> {
  if (!canManageUsers(actor)) return refuse('forbidden');
  const parsed = userIdSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  return inTransaction(async (tx) => {
    const user = await lockUser(tx, parsed.data.userId);
    if (!user || user.disabledAt) return refuse('not-found');
    const accounts = await tx.account.findMany({ where: { userId: user.id }, select: { id: true }, take: 1 });
    const kind = accounts.length > 0 ? 'RESET' : 'INVITATION';
    await recordAudit(tx, actor, {
      action: 'user.issue-link',
      targetType: 'user',
      targetId: user.id,
      summary: user.email,
      after: { kind },
    });
    return ok(await issueLink(tx, actor, kind, user));
  });
}

/** The link that a person who forgot the password asks for; null when nobody has this e-mail. For mail alone, never for the screen. */
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

/** Who a link is for, while it may be used. */
export async function findLink(token: string): Promise<LinkView | null> {
  const link = await getDb().userLink.findUnique({
    where: { tokenHash: hashToken(token) },
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

/** Uses a link, once: sets the password and ends every session. Refuses `link-over` and `invalid` (the password). */
export async function followLink(input: unknown): Promise<Result<{ email: string }, UserRefusal>> {
  const parsed = followLinkSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const hash = await hashPassword(parsed.data.password);
  return inTransaction(async (tx) => {
    const usable = {
      tokenHash: hashToken(parsed.data.token),
      usedAt: null,
      expiresAt: { gt: new Date() },
      user: { disabledAt: null },
    };
    const { count } = await tx.userLink.updateMany({ where: usable, data: { usedAt: new Date() } });
    if (count === 0) return refuse('link-over');
    const { userId } = await tx.userLink.findUniqueOrThrow({
      where: { tokenHash: usable.tokenHash },
      select: { userId: true },
    });
    const user = await tx.user.update({
      where: { id: userId },
      data: { emailVerified: true },
      select: { email: true },
    });
    await writePassword(tx, userId, hash);
    await tx.session.deleteMany({ where: { userId } });
    await recordAudit(
      tx,
      { id: userId, label: user.email },
      { action: 'user.follow-link', targetType: 'user', targetId: userId, summary: user.email },
    );
    return ok(user);
  });
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
    data: { kind, tokenHash: hashToken(token), userId: user.id, expiresAt, createdById: actor.id },
    select: { id: true },
  });
  return { token, userId: user.id, email: user.email, expiresAt };
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
