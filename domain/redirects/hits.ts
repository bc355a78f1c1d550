import { getDb } from '@/db/client';
import { inTransaction, type Tx } from '@/db/transaction';
import type { AddressHit, MissingAddress } from './types';

/** New or known, the addresses met most: what a scan asks for once each stays out. */
const MAX_MISSING_AT_ONCE = 200;
/** Of addresses that do not exist the table keeps those met most. */
const MAX_MISSING_KEPT = 2_000;
const SHOWN = 20;

/** How often an address was met since the last time. */
export type AddressCount = AddressHit & { hits: number };

/**
 * Adds to the counts of redirects and of addresses that do not exist. However many there are, the table grows by no more than
 * it then loses: those met least are dropped.
 */
export async function recordAddressHits(counts: AddressCount[]): Promise<void> {
  const byHits = [...counts].sort((one, other) => other.hits - one.hits);
  const missing = byHits.filter(({ kind }) => kind === 'MISSING').slice(0, MAX_MISSING_AT_ONCE);
  const rows = [...byHits.filter(({ kind }) => kind === 'REDIRECT'), ...missing];
  if (rows.length === 0) return;
  await inTransaction(async (tx) => {
    // In one order, so that two processes do not wait for each other.
    await tx.$executeRaw`
      INSERT INTO address_hits (kind, path, hits, last_at)
      SELECT met.kind::address_kind, met.path, met.hits, now()
      FROM unnest(${rows.map(({ kind }) => kind)}::text[], ${rows.map(({ path }) => path)}::text[],
        ${rows.map(({ hits }) => hits)}::int[]) AS met(kind, path, hits)
      ORDER BY met.kind, met.path
      ON CONFLICT (kind, path) DO UPDATE SET
        hits = least(address_hits.hits::bigint + excluded.hits, 2147483647)::int, last_at = excluded.last_at`;
    if (missing.length > 0) await dropLeastMet(tx);
  });
}

/** What an editor put out of sight stays: dropped, it would come back into sight. */
async function dropLeastMet(tx: Tx): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM address_hits WHERE kind = 'MISSING' AND path IN (
      SELECT path FROM address_hits WHERE kind = 'MISSING'
      ORDER BY hidden_at IS NOT NULL DESC, hits DESC, last_at DESC OFFSET ${MAX_MISSING_KEPT})`;
}

/** The addresses that readers met 404 at most often, without those that lead somewhere by now; in sight, or put out of it. */
export function listMissing({ hidden }: { hidden: boolean }): Promise<MissingAddress[]> {
  return getDb().$queryRaw<MissingAddress[]>`
    SELECT path, hits, last_at AS "lastAt" FROM address_hits a
    WHERE kind = 'MISSING' AND (hidden_at IS NOT NULL) = ${hidden}
      AND NOT EXISTS (SELECT FROM redirect r WHERE r.from_path = a.path)
      AND NOT EXISTS (SELECT FROM redirect r WHERE r.is_prefix AND starts_with(a.path, r.from_path || '/'))
    ORDER BY hits DESC, last_at DESC LIMIT ${SHOWN}`;
}

/** Forgets what nobody asked for in 90 days, what leads somewhere by now, and the counts of redirects that are gone. */
export async function forgetAddressHits(): Promise<void> {
  await getDb().$executeRaw`
    DELETE FROM address_hits a WHERE CASE WHEN kind = 'MISSING' THEN last_at < now() - interval '90 days'
        OR EXISTS (SELECT FROM redirect r WHERE r.from_path = a.path)
        OR EXISTS (SELECT FROM redirect r WHERE r.is_prefix AND starts_with(a.path, r.from_path || '/'))
      ELSE NOT EXISTS (SELECT FROM redirect r WHERE r.from_path = a.path) END`;
}
