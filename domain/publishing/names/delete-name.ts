import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { retireAddress } from '@/domain/redirects/retire-address';
import { cacheTagsOfName } from '@/domain/taxonomy/cache-tags';
import { menuTags, moveMenuEntries } from '@/domain/taxonomy/menu-places';
import { canEditTaxonomy } from '@/domain/taxonomy/policy';
import { lockSections } from '@/domain/taxonomy/section-parent';
import { nameTables } from '@/domain/taxonomy/tables';
import { type NameKind, optionalKinds } from '@/domain/taxonomy/types';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import type { Result } from '@/lib/result';
import { addressOfName } from './address';
import { followUp } from './follow-up';
import { moveArticles } from './move-articles';
import { deleteNameSchema } from './schema';
import type { NameMoveRefusal } from './types';

/** All articles of a name are moved in one transaction, however many. */
export const MOVE_TIMEOUT = 5 * 60_000;

type NamedRow = { id: string; slug: string; label: string; row: object };

/**
 * Deletes a section, topic, author or thread. Its articles go to the target, and its address leads there; without a target they
 * are left without one (topics, threads) and the address is gone. What still names it, such as a revision, follows. It can be
 * undone for thirty days. Rejects with `target-needed` when articles must have one, and with `has-children`.
 */
export async function deleteName(
  actor: Actor,
  input: z.input<typeof deleteNameSchema>,
): Promise<Result<{ articles: number }, NameMoveRefusal>> {
  const deleted = await runCommand<{ articles: number }, NameMoveRefusal, z.output<typeof deleteNameSchema>>(actor, {
    permission: canEditTaxonomy(actor),
    input: parseInput(deleteNameSchema, input),
    timeout: MOVE_TIMEOUT,
    work: async (tx, { kind, id, targetId }) => {
      if (id === targetId) throw new CommandRejected<NameMoveRefusal>('invalid', 'two different names are needed');
      const { source, target } = await lockNames(tx, kind, id, targetId);
      const undo = { row: source.row, slug: source.slug, led: await retire(tx, kind, source, target) };
      const move = await tx.taxonomyMove.create({
        data: {
          kind,
          sourceId: id,
          sourceName: source.label,
          targetId,
          targetName: target?.label ?? '',
          undo: undo as object, // plain JSON, as PostgreSQL gave it
          createdById: actor.id,
        },
        select: { id: true },
      });
      const articles = await moveArticles(tx, { id: move.id, kind, sourceId: id, targetId });
      if (articles > 0 && !target && !optionalKinds.includes(kind))
        throw new CommandRejected<NameMoveRefusal>('target-needed');
      await tx.taxonomyMove.update({ where: { id: move.id }, data: { articles }, select: { id: true } });
      const placed = await menuTags(tx, kind, id);
      if (targetId) await moveMenuEntries(tx, kind, id, targetId);
      await tx.$executeRaw`DELETE FROM ${nameTables[kind].table} WHERE id = ${id}::uuid`;
      await followUp(tx, kind, move.id, articles);
      return {
        value: { articles },
        audit: {
          action: `${kind}.delete`,
          targetType: kind,
          targetId: id,
          summary: target ? `${source.label} → ${target.label}` : source.label,
          before: { slug: source.slug },
          after: { targetId, articles },
        },
        tags: [
          ...cacheTagsOfName(kind, id),
          ...(targetId ? cacheTagsOfName(kind, targetId) : []),
          'latest',
          'front',
          ...placed,
        ],
      };
    },
  });
  if (deleted.ok) clearMemoryCache();
  return deleted;
}

/** Both rows, locked in one order everywhere: of two deletions at once, the second finds what the first left. */
async function lockNames(
  tx: Tx,
  kind: NameKind,
  id: string,
  targetId: string | null,
): Promise<{ source: NamedRow; target: NamedRow | null }> {
  const { table, label } = nameTables[kind];
  if (kind === 'section' && (await lockSections(tx)).some((one) => one.parent_id === id))
    throw new CommandRejected<NameMoveRefusal>('has-children');
  const ids = [id, ...(targetId ? [targetId] : [])];
  const rows = await tx.$queryRaw<NamedRow[]>`
    SELECT id::text, slug, ${label} AS label, to_jsonb(named) AS row FROM ${table} AS named
    WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const source = rows.find((row) => row.id === id);
  const target = rows.find((row) => row.id === targetId) ?? null;
  if (!source || (targetId !== null && !target)) throw new CommandRejected<NameMoveRefusal>('not-found');
  return { source, target };
}

async function retire(tx: Tx, kind: NameKind, source: NamedRow, target: NamedRow | null) {
  const from = addressOfName(kind, source.slug);
  if (from === null) return [];
  return retireAddress(tx, from, target && addressOfName(kind, target.slug));
}
