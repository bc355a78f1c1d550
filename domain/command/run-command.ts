import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import type { AuditActor, AuditRecord } from '@/domain/audit/types';
import { ok, refuse, type Result } from '@/lib/result';
import { catchRejection, type ConstraintRejections } from './rejection';

/** What a command did: its answer, its row in the audit trail, and the cache tags of the pages it made out of date. */
export type Done<Value> = {
  value: Value;
  /** null where nothing changed, or nothing that the trail keeps. */
  audit: AuditRecord | null;
  tags?: string[];
};

export type Command<Value, Reason extends string, Input> = {
  /** Asked before all else. `checked-elsewhere`: by `work`, where the right depends on what is stored, or by the caller. */
  permission: boolean | 'checked-elsewhere';
  /** What `parseInput` made of the input. Left out, `work` gets none. */
  input?: Result<Input, 'invalid'>;
  /** Does the writing; throws `CommandRejected` to take it back. May run more than once: the database retries deadlocks. */
  work: (tx: Tx, input: Input) => Promise<Done<Value>>;
  constraints?: ConstraintRejections<Reason>;
  /** In milliseconds, for work on very many rows; left out, as long as any transaction. */
  timeout?: number;
};

/**
 * The frame of every command: permission, input, and in one transaction the work, its audit row and its cache tags.
 * Whatever is expected to fail comes back as a result.
 */
export async function runCommand<Value, Reason extends string = never, Input = undefined>(
  actor: AuditActor,
  { permission, input = ok(undefined as Input), work, constraints = {}, ...limits }: Command<Value, Reason, Input>,
): Promise<Result<Value, Reason | 'forbidden' | 'invalid'>> {
  if (permission === false) return refuse('forbidden');
  if (!input.ok) return input;
  return catchRejection(
    () => inTransaction(async (tx) => recordDone(tx, actor, await work(tx, input.value)), limits),
    constraints,
  );
}

/** Writes the audit row and the cache tags of a part of a transaction that holds several; returns its value. */
export async function recordDone<Value>(
  tx: Tx,
  actor: AuditActor,
  { value, audit, tags = [] }: Done<Value>,
): Promise<Value> {
  if (audit) await recordAudit(tx, actor, audit);
  await notifyTags(tx, tags);
  return value;
}
