import { getDb } from '@/db/client';

const MONTH_MS = 30 * 24 * 3_600_000;

/** Deletes expired sessions and checks, and links that expired a month ago. Housekeeping only. */
export async function clearExpired(now: Date = new Date()): Promise<void> {
  const db = getDb();
  await db.session.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.verification.deleteMany({ where: { expiresAt: { lt: now } } });
  await db.userLink.deleteMany({ where: { expiresAt: { lt: new Date(now.getTime() - MONTH_MS) } } });
}
