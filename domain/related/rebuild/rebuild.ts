import { withAdvisoryLock } from '@/db/advisory-lock';
import { getDb } from '@/db/client';
import { storeVersion } from '@/db/derived-data';
import { inTransaction } from '@/db/transaction';
import { relatedVersion } from '@/domain/related/keywords/version';
import { countTerms } from './document-counts';
import { writeAllLists } from './lists';
import type { RebuildProgress } from './state';
import { writeAllTermWeights } from './term-weights';

export type RebuildOptions = {
  /** An error thrown here cuts the rebuild off; the next call resumes it. */
  onProgress?: RebuildProgress;
  /** Called once the lock is held: another process may have done the work meanwhile. */
  isNeeded?: () => Promise<boolean>;
};

/**
 * Rebuilds all data that related lists are computed from, and every list, one transaction a batch; readers see the old
 * lists until then. One process at a time; others wait. After an interruption, the next call resumes, unless code of
 * another version had begun. Returns how many lists this call computed.
 */
export async function rebuildRelated({
  onProgress = () => undefined,
  isNeeded = () => Promise.resolve(true),
}: RebuildOptions = {}): Promise<number> {
  return withAdvisoryLock(process.env['DATABASE_URL'] ?? '', 'related-rebuild', async () =>
    (await isNeeded()) ? rebuild(onProgress) : 0,
  );
}

async function rebuild(onProgress: RebuildProgress): Promise<number> {
  const { _max } = await getDb().article.aggregate({ _max: { ordinal: true } });
  const last = _max.ordinal ?? 0;
  const stored = await getDb().relatedRebuild.findUnique({ where: { id: 1, version: relatedVersion } });
  const state = stored ?? { phase: 'count', afterOrdinal: 0 };
  if (state.phase === 'count') await countTerms(last, onProgress);
  const termsAfter = state.phase === 'terms' ? state.afterOrdinal : 0;
  if (state.phase !== 'lists') await writeAllTermWeights(termsAfter, last, onProgress);
  const done = await writeAllLists(state.phase === 'lists' ? state.afterOrdinal : 0, onProgress);
  await inTransaction(async (tx) => {
    await tx.relatedRebuild.deleteMany();
    await storeVersion(tx, 'related', relatedVersion);
  });
  return done;
}
