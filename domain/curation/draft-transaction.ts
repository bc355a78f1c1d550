import { lockInTransaction } from '@/db/advisory-lock';
import type { Tx } from '@/db/transaction';
import { CommandRejected } from '@/domain/command/rejection';
import { type Command, runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import type { Result } from '@/lib/result';
import { type FrontLayout, frontLayoutSchema, readSlots } from './layout';
import { canCurateFront } from './policy';

/**
 * Why a change of the front page is rejected. `conflict`: somebody saved the draft since the version that the caller
 * read.
 */
export type CurationRefusal =
  'forbidden' | 'invalid' | 'unknown-reference' | 'conflict' | 'not-found' | 'wrong-state' | 'in-the-past';
export type CurationOutcome<T> = Promise<Result<T, CurationRefusal>>;

/** The one draft of the front page. */
export const draftId = 1;

/** A command of somebody who may arrange the front page, alone at it. */
export function inDraftTransaction<Value, Input>(
  actor: Actor,
  { input, work }: Pick<Command<Value, CurationRefusal, Input>, 'input' | 'work'>,
): CurationOutcome<Value> {
  return runCommand(actor, {
    permission: canCurateFront(actor),
    input,
    work: async (tx, parsed) => {
      await lockFront(tx);
      return work(tx, parsed);
    },
  });
}

/** Two who arrange the front page at once come one after the other. */
export async function lockFront(tx: Tx): Promise<void> {
  await lockInTransaction(tx, 'front-draft');
}

export type StoredDraft = { version: number; layout: FrontLayout };

/** The draft, or what readers see while there is none (version 0). */
export async function readDraft(tx: Pick<Tx, 'frontDraft' | 'frontSlot'>): Promise<StoredDraft> {
  const row = await tx.frontDraft.findUnique({ where: { id: draftId }, select: { version: true, layout: true } });
  return row
    ? { version: row.version, layout: frontLayoutSchema.parse(row.layout) }
    : { version: 0, layout: await readSlots(tx) };
}

/** The draft, if its version is still the expected one. */
export async function claimDraft(tx: Tx, version: number): Promise<FrontLayout> {
  const draft = await readDraft(tx);
  if (draft.version !== version) throw new CommandRejected<CurationRefusal>('conflict');
  return draft.layout;
}
