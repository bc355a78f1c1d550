import { lockInTransaction } from '@/db/advisory-lock';
import { notifyTags } from '@/db/notify';
import type { Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import { indexArticles } from '@/domain/search/commands';
import { lockArticles } from '@/domain/related/lists/store-list';
import type { Actor } from '@/domain/users/types';
import type { ImportRecord } from '../record/types';
import { refreshRelated } from './refresh-related';
import { batchTags, findListTags } from './cache-tags';
import { createArticles } from './create-articles';
import { classifyRecords } from './classify-records';
import { updateArticles } from './update-articles';

export type BatchOrigin = { actor: Actor; file: string };
export type BatchCounts = { created: number; updated: number; unchanged: number };

/**
 * Saves some records whose external ids differ, inside the caller's transaction: new ones are made, changed ones
 * brought up to date, and of those that are as they were nothing is touched.
 */
export async function saveBatch(tx: Tx, origin: BatchOrigin, records: ImportRecord[]): Promise<BatchCounts> {
  const now = new Date();
  await acquireImportLock(tx);
  const { fresh, changed } = await classifyRecords(tx, records);
  await lockArticles(
    tx,
    changed.map(({ id }) => id),
  );
  const saved = [...fresh, ...changed];
  const counts = { created: fresh.length, updated: changed.length, unchanged: records.length - saved.length };
  if (saved.length === 0) return counts;
  const listsBefore = await findListTags(
    tx,
    changed.map(({ id }) => id),
  );
  await createArticles(tx, fresh, now);
  await updateArticles(tx, changed, now);
  await indexArticles(
    tx,
    changed.map(({ id }) => id),
  );
  const touched = await refreshRelated(
    tx,
    saved.map(({ id }) => id),
  );
  await recordAudit(tx, origin.actor, {
    action: 'article.import',
    targetType: 'import',
    targetId: origin.file,
    summary: `${counts.created} created, ${counts.updated} updated`,
    after: { created: counts.created, updated: changed.map(({ id }) => id) },
  });
  await notifyTags(tx, batchTags(saved, [...changed.map(({ id }) => id), ...touched], listsBefore));
  return counts;
}

/** Concurrent imports alternate batch by batch, so that neither creates what the other is creating. */
async function acquireImportLock(tx: Tx): Promise<void> {
  await lockInTransaction(tx, 'import');
}
