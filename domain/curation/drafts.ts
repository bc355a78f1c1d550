import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import type { Done } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import {
  claimDraft,
  type CurationOutcome,
  type CurationRefusal,
  draftId,
  inDraftTransaction,
} from './draft-transaction';
import { type FrontLayout, frontLayoutSchema, idsOfLayout, placesOf, toStored } from './layout';
import { draftVersionSchema, restoreFrontSchema } from './schema';

export const saveDraftSchema = frontLayoutSchema.extend({ version: draftVersionSchema });

/**
 * Saves the front page draft; readers see nothing of it. Rejects with `conflict` when somebody saved since, so that no
 * version is overwritten unseen. Returns the new version.
 */
export function saveFrontDraft(
  actor: Actor,
  input: z.input<typeof saveDraftSchema>,
): CurationOutcome<{ version: number }> {
  return inDraftTransaction(actor, {
    input: parseInput(saveDraftSchema, input),
    work: async (tx, { version, ...layout }) => {
      const before = await claimDraft(tx, version);
      const ids = idsOfLayout(layout);
      const known = await tx.article.count({ where: { id: { in: ids } } });
      if (known < ids.length) throw new CommandRejected<CurationRefusal>('unknown-reference');
      return writeDraft(tx, actor, { version, before, layout, action: 'front.draft' });
    },
  });
}

/** Makes an earlier front page the draft, to be published or arranged further. */
export function restoreFront(
  actor: Actor,
  input: z.input<typeof restoreFrontSchema>,
): CurationOutcome<{ version: number }> {
  return inDraftTransaction(actor, {
    input: parseInput(restoreFrontSchema, input),
    work: async (tx, { id, version }) => {
      const before = await claimDraft(tx, version);
      const edition = await tx.frontEdition.findUnique({ where: { id }, select: { layout: true } });
      if (!edition) throw new CommandRejected<CurationRefusal>('not-found');
      const layout = await withoutDeletedArticles(tx, frontLayoutSchema.parse(edition.layout));
      return writeDraft(tx, actor, { version, before, layout, action: 'front.restore' });
    },
  });
}

/** The layout without articles that are there no more. */
export async function withoutDeletedArticles(tx: Tx, layout: FrontLayout): Promise<FrontLayout> {
  const rows = await tx.article.findMany({ where: { id: { in: idsOfLayout(layout) } }, select: { id: true } });
  const known = new Set(rows.map(({ id }) => id));
  return {
    containers: layout.containers.map((one) => ({
      ...one,
      chosen: one.chosen.filter(({ articleId }) => known.has(articleId)),
    })),
  };
}

type DraftWrite = { version: number; before: FrontLayout; layout: FrontLayout; action: string };

async function writeDraft(
  tx: Tx,
  actor: Actor,
  { version, before, layout, action }: DraftWrite,
): Promise<Done<{ version: number }>> {
  const data = { layout: toStored(layout), version: version + 1, writerId: actor.id };
  await tx.frontDraft.upsert({
    where: { id: draftId },
    create: { id: draftId, ...data },
    update: data,
    select: { id: true },
  });
  return {
    value: { version: version + 1 },
    audit: { action, targetType: 'front', targetId: 'draft', ...changedPlaces(before, layout) },
  };
}

/** The containers in which two layouts differ, from both. */
function changedPlaces(one: FrontLayout, other: FrontLayout) {
  const [before, after] = [placesOf(one), placesOf(other)];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => before[name]?.join() !== after[name]?.join(),
  );
  const only = (places: Record<string, string[]>) =>
    Object.fromEntries(names.map((name) => [name, places[name] ?? []]));
  return { before: only(before), after: only(after) };
}
