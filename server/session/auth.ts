import 'server-only';
import { passkey } from '@better-auth/passkey';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins';
import { getDb } from '@/db/client';
import type { PrismaClient } from '@/db/generated/client';
import { hashPassword, verifyPassword } from '@/domain/users/password';
import { addressHeader } from '@/server/desk/headers';
import { cookieRules } from '@/server/session/cookie-rules';

const day = 24 * 60 * 60;

/** The name shown in authenticator apps. */
const issuer = 'Warraq';

export type Auth = ReturnType<typeof makeAuth>;
const authByClient = new WeakMap<PrismaClient, Auth>();

/**
 * Sign-in, sessions, one-time codes and passkeys, on this process's database. Accounts and passwords are written by
 * domain/users; nobody can sign up.
 */
export function getAuth(): Auth {
  const db = getDb();
  const known = authByClient.get(db);
  if (known) return known;
  const auth = makeAuth(db);
  authByClient.set(db, auth);
  return auth;
}

function makeAuth(db: PrismaClient) {
  const siteUrl = process.env['SITE_URL'] ?? 'http://localhost:3000';
  return betterAuth({
    appName: issuer,
    baseURL: siteUrl,
    secret: process.env['SECRET'] ?? '',
    database: prismaAdapter(db, { provider: 'postgresql' }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    user: {
      additionalFields: {
        role: { type: 'string', input: false },
        locale: { type: 'string', input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    // No session copy in a cookie: a deleted session ends everywhere at once.
    session: { expiresIn: 14 * day, updateAge: day / 24, cookieCache: { enabled: false } },
    databaseHooks: {
      session: { create: { before: async ({ userId }) => isActive(db, userId) } },
    },
    // domain/users/throttle counts attempts, for pages and actions alike.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    advanced: {
      ...cookieRules(siteUrl),
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: false },
    },
    plugins: [
      twoFactor({ issuer, backupCodeOptions: { amount: 10, length: 10 } }),
      passkey({
        rpName: issuer,
        origin: new URL(siteUrl).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      }),
      nextCookies(),
    ],
  });
}

/** Returns false, which rejects the session, for a deactivated account. */
async function isActive(db: PrismaClient, userId: string): Promise<false | undefined> {
  const user = await db.user.findUnique({ where: { id: userId }, select: { disabledAt: true } });
  return user && !user.disabledAt ? undefined : false;
}
