import { getDb } from '@/db/client';

const MONTH_MS = 30 * 24 * 3_600_000;

/** Removes sessions and checks that are over, and links that opened nothing for a month. Nothing depends on it. */
export async function clearExpired(now: Date = new Date()): Promise<void> {
  const db = getDb();
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.verification.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.userLink.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - MONTH_MS) } } });
}
