import { getDb } from '@/db/client';
import type { PasskeyView, SessionView, UserView } from './types';

/** A newsroom has tens of people; what is beyond this is not shown. */
const MAX_USERS = 500;

/** Every account, active ones first, then by name. */
export async function listUsers(): Promise<UserView[]> {
  const now = new Date();
  const rows = await getDb().user.findMany({
    relationLoadStrategy: 'join',
    select: {
      id: true,
      email: true,
      name: true,
      role: true,
      disabledAt: true,
      createdAt: true,
      twoFactorEnabled: true,
      accounts: { select: { id: true }, take: 1 },
      passkeys: { select: { id: true }, take: 20 },
      sessions: {
        where: { expiresAt: { gt: now } },
        select: { updatedAt: true },
        orderBy: { updatedAt: 'desc' },
        take: 1,
      },
    },
    orderBy: [{ disabledAt: { sort: 'asc', nulls: 'first' } }, { name: 'asc' }],
    take: MAX_USERS,
  });
  return rows.map(({ accounts, passkeys, sessions, twoFactorEnabled, ...user }) => ({
    ...user,
    hasPassword: accounts.length > 0,
    hasTwoFactor: twoFactorEnabled,
    passkeys: passkeys.length,
    lastSeenAt: sessions[0]?.updatedAt ?? null,
  }));
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
