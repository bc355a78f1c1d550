import { getDb } from '@/db/client';
import { sha256 } from '@/lib/sha256';

/** At most `times` within `seconds`. */
export type RateLimit = { times: number; seconds: number };

/**
 * Counts one attempt under a key, in the database, so that all processes count together. The window begins with its
 * first attempt. Returns the seconds to wait when the limit is exceeded, else null.
 */
export async function countAttempt(key: string, limit: RateLimit): Promise<number | null> {
  const rows = await getDb().$queryRaw<{ count: number; wait: number }[]>`
    INSERT INTO throttle (key, count, reset_at)
    VALUES (${hashKey(key)}, 1, now() + make_interval(secs => ${limit.seconds}))
    ON CONFLICT (key) DO UPDATE SET
      count = CASE WHEN throttle.reset_at <= now() THEN 1 ELSE throttle.count + 1 END,
      reset_at = CASE WHEN throttle.reset_at <= now() THEN excluded.reset_at ELSE throttle.reset_at END
    RETURNING count, ceil(extract(epoch FROM reset_at - now()))::int AS wait`;
  const [row] = rows;
  return row && row.count > limit.times ? Math.max(1, row.wait) : null;
}

/** Resets the attempts of a key after a successful sign-in. */
export async function resetAttempts(key: string): Promise<void> {
  await getDb().throttle.deleteMany({ where: { key: hashKey(key) } });
}

/** Takes one successful attempt back, so that of a whole newsroom behind one address only failures count. */
export async function refundAttempt(key: string): Promise<void> {
  await getDb().throttle.updateMany({
    where: { key: hashKey(key), count: { gt: 0 } },
    data: { count: { decrement: 1 } },
  });
}

/** Deletes expired windows. Housekeeping only. */
export async function clearThrottle(): Promise<number> {
  const { count } = await getDb().throttle.deleteMany({ where: { resetAt: { lt: new Date() } } });
  return count;
}

/** Stores only a hash, since keys contain addresses and e-mails. */
function hashKey(key: string): string {
  return sha256(key);
}
