import { getDb } from '@/db/client';
import { inTransaction } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';

/** Writes down that someone signed in, or that an attempt on a known account failed. Unknown addresses leave no trace. */
export async function noteSignIn({ email, outcome, origin }: { email: string; outcome: 'done' | 'refused'; origin: string }): Promise<void> {
  const user = await getDb().user.findUnique({ where: { email }, select: { id: true } });
  if (!user) return;
  const actor = { id: user.id, label: email };
  const action = outcome === 'done' ? 'session.begin' : 'session.refuse';
  await inTransaction((tx) => recordAudit(tx, actor, { action, targetType: 'user', targetId: user.id, summary: email, origin }));
}
