import type { z } from 'zod';
import { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { reviveAddress } from '@/domain/redirects/retire-address';
import { cacheTagsOfName } from '@/domain/taxonomy/cache-tags';
import { findFreeSlug } from '@/domain/taxonomy/free-slug';
import { canEditTaxonomy } from '@/domain/taxonomy/policy';
import { lockSections } from '@/domain/taxonomy/section-parent';
import { nameTables } from '@/domain/taxonomy/tables';
import { type NameKind, nameKinds } from '@/domain/taxonomy/types';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import type { Result } from '@/lib/result';
import { addressOfName } from './address';
import { MOVE_TIMEOUT } from './delete-name';
import { followUp } from './follow-up';
import { moveArticlesBack } from './move-articles';
import { restoreInDrafts } from './restore-in-drafts';
import { restoreNameSchema, undoSchema } from './schema';
import type { NameMoveRefusal } from './types';
import { undoableSince } from './undo-days';

type Stored = { kind: string; sourceId: string; targetId: string | null; undo: unknown; createdAt: Date };

/**
 * Takes a deletion back: the name, its address, and the articles that went from it to the target, except those that an editor
 * has filed elsewhere since. Rejects with `undo-over` after thirty days, and with `undo-later-first` while the target itself is
 * deleted, since nobody could tell which of its articles were whose.
 */
export async function restoreName(
  actor: Actor,
  input: z.input<typeof restoreNameSchema>,
  now = new Date(),
): Promise<Result<{ articles: number }, NameMoveRefusal>> {
  const restored = await runCommand<{ articles: number }, NameMoveRefusal, z.output<typeof restoreNameSchema>>(actor, {
    permission: canEditTaxonomy(actor),
    input: parseInput(restoreNameSchema, input),
    timeout: MOVE_TIMEOUT,
    work: async (tx, { moveId }) => {
      const stored = await lockMove(tx, moveId);
      const undo = undoSchema.safeParse(stored.undo);
      const kind = nameKinds.find((one) => one === stored.kind);
      if (!undo.success || !kind || stored.createdAt < undoableSince(now))
        throw new CommandRejected<NameMoveRefusal>('undo-over');
      const { sourceId, targetId, createdAt } = stored;
      if (targetId !== null && !(await lockTarget(tx, kind, targetId)))
        throw new CommandRejected<NameMoveRefusal>('undo-later-first');
      const { slug, row, led } = undo.data;
      const freeSlug = await findFreeSlug(tx, kind, slug);
      await insertRow(tx, kind, { ...row, slug: freeSlug, ...(await staleReferences(tx, kind, row)) });
      const address = addressOfName(kind, freeSlug);
      if (address !== null) await reviveAddress(tx, address, led);
      const back = await moveArticlesBack(tx, { id: moveId, kind, sourceId, targetId });
      await restoreInDrafts(tx, actor, back, { kind, sourceId, targetId, since: createdAt });
      await followUp(tx, kind, moveId, back.length);
      await tx.taxonomyMove.delete({ where: { id: moveId }, select: { id: true } });
      return {
        value: { articles: back.length },
        audit: {
          action: `${kind}.restore`,
          targetType: kind,
          targetId: sourceId,
          summary: String(row['name'] ?? row['title'] ?? ''),
          after: { slug: freeSlug, articles: back.length },
        },
        tags: [
          ...cacheTagsOfName(kind, sourceId),
          ...(targetId ? cacheTagsOfName(kind, targetId) : []),
          'latest',
          'front',
        ],
      };
    },
  });
  if (restored.ok) clearMemoryCache();
  return restored;
}

async function lockMove(tx: Tx, id: string): Promise<Stored> {
  await tx.$queryRaw`SELECT FROM taxonomy_move WHERE id = ${id}::uuid FOR UPDATE`;
  const select = { kind: true, sourceId: true, targetId: true, undo: true, createdAt: true } as const;
  const stored = await tx.taxonomyMove.findUnique({ where: { id }, select });
  if (!stored) throw new CommandRejected<NameMoveRefusal>('not-found');
  return stored;
}

async function lockTarget(tx: Tx, kind: NameKind, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM ${nameTables[kind].table} WHERE id = ${id}::uuid FOR UPDATE`;
  return rows.length > 0;
}

/** Columns that came after the deletion keep their defaults. */
async function insertRow(tx: Tx, kind: NameKind, row: Record<string, unknown>): Promise<void> {
  const columns = Prisma.join(Object.keys(row).map((column) => Prisma.raw(`"${column}"`)));
  const { table } = nameTables[kind];
  await tx.$executeRaw`
    INSERT INTO ${table} (${columns})
    SELECT ${columns} FROM jsonb_populate_record(NULL::${table}, ${JSON.stringify(row)}::jsonb)`;
}

/** References of the row that are gone meanwhile, or another's, emptied. */
async function staleReferences(tx: Tx, kind: NameKind, row: Record<string, unknown>): Promise<Record<string, null>> {
  const stale: Record<string, null> = {};
  if (kind === 'section' && typeof row['parent_id'] === 'string') {
    const parent = (await lockSections(tx)).find(({ id }) => id === row['parent_id']);
    if (parent?.parent_id !== null) stale['parent_id'] = null;
  }
  if (kind === 'author' && typeof row['user_id'] === 'string') {
    const userId = row['user_id'];
    const isThere = await tx.user.count({ where: { id: userId, author: null } });
    if (isThere === 0) stale['user_id'] = null;
  }
  if (kind === 'author' && typeof row['portrait_id'] === 'string') {
    const isThere = await tx.media.count({ where: { id: row['portrait_id'] } });
    if (isThere === 0) stale['portrait_id'] = null;
  }
  return stale;
}
