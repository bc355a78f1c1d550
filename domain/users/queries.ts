import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import type { PasskeyView, SessionView, UserView } from './types';

/** A newsroom has tens of people; what is beyond this is not shown. */
const MAX_USERS = 500;

/** Every account, active ones first, then by name. */
export function listUsers(): Promise<UserView[]> {
  return readUsers({});
}

/** One account; null when there is none, or none any more. */
export async function findUser(id: string): Promise<UserView | null> {
  return (await readUsers({ id }))[0] ?? null;
}

async function readUsers(where: Prisma.UserWhereInput): Promise<UserView[]> {
  const rows = await getDb().user.findMany({
    where: { ...where, removedAt: null },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      disabledAt: true,
      createdAt: true,
      twoFactorEnabled: true,
      author: { select: { id: true, name: true } },
      sections: {
        select: { section: { select: { id: true, name: true } } },
        orderBy: { section: { position: 'asc' } },
      },
      accounts: { select: { id: true }, take: 1 },
      passkeys: { select: { id: true }, take: 20 },
      sessions: {
        where: { expiresAt: { gt: new Date() } },
        select: { updatedAt: true },
        orderBy: { updatedAt: 'desc' },
        take: 1,
      },
    },
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    take: MAX_USERS,
  });
  return rows.map(({ accounts, passkeys, sessions, sections, twoFactorEnabled, ...user }) => ({
    ...user,
    sections: sections.map(({ section }) => section),
    hasPassword: accounts.length > 0,
    hasTwoFactor: twoFactorEnabled,
    passkeys: passkeys.length,
    lastSeenAt: sessions[0]?.updatedAt ?? null,
  }));
}

/** The sections a person is limited to; none: they work in all. */
export async function readLimit(userId: string): Promise<string[]> {
  const rows = await getDb().userSection.findMany({ where: { userId }, select: { sectionId: true } });
  return rows.map(({ sectionId }) => sectionId);
}

/** Whether anybody has an account for the desk. */
export async function hasAccounts(): Promise<boolean> {
  return (await getDb().user.findFirst({ select: { id: true } })) !== null;
}

/** The account of an e-mail address, however it is written. */
export async function findUserId(email: string): Promise<string | null> {
  const where = { email: email.trim().toLowerCase() };
  return (await getDb().user.findUnique({ where, select: { id: true } }))?.id ?? null;
}

/** Names for choosing a person (assignment, filters), the active alone. */
export function listPeople(): Promise<{ id: string; name: string }[]> {
  return getDb().user.findMany({
    where: { disabledAt: null },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
    take: MAX_USERS,
  });
}

/** The open sessions of a person, the latest first. */
export async function listSessions(userId: string): Promise<SessionView[]> {
  const rows = await getDb().session.findMany({
    where: { userId, expiresAt: { gt: new Date() } },
    select: { id: true, userAgent: true, ipAddress: true, createdAt: true, updatedAt: true },
    orderBy: { updatedAt: 'desc' },
    take: 100,
  });
  return rows.map(({ ipAddress, updatedAt, ...row }) => ({ ...row, address: ipAddress, lastSeenAt: updatedAt }));
}

/** The passkeys of a person. */
export function listPasskeys(userId: string): Promise<PasskeyView[]> {
  return getDb().passkey.findMany({
    where: { userId },
    select: { id: true, name: true, createdAt: true },
    orderBy: { createdAt: 'asc' },
    take: 20,
  });
}

/** Whether a session of this token goes on, of an account that is not shut out. */
export async function hasSession(token: string): Promise<boolean> {
  const session = await getDb().session.findUnique({
    where: { token, expiresAt: { gt: new Date() }, user: { disabledAt: null } },
    select: { id: true },
  });
  return session !== null;
}
