import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import type { AuditFields } from '@/domain/audit/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import { refuse, type Result } from '@/lib/result';
import { canEditMenus } from './policy';
import { saveMenusSchema } from './schema';
import { entrySelect, menuId, placeNames, type StoredEntry, toRows } from './stored';
import { type MenuEntryInput, menuPlaces } from './types';

export type MenuRefusal = 'forbidden' | 'invalid' | 'conflict' | 'unknown-reference';

/**
 * Puts these menus in place of all there are; readers see them at once. Rejects with `conflict` when somebody saved since
 * `version`, and `unknown-reference` when a section, topic or page is there no more. Returns the new version.
 */
export async function saveMenus(
  actor: Actor,
  input: z.input<typeof saveMenusSchema>,
): Promise<Result<{ version: number }, MenuRefusal>> {
  const saved = await runCommand(actor, {
    permission: canEditMenus(actor),
    input: parseInput(saveMenusSchema, input),
    constraints: { foreignKey: refuse('unknown-reference') },
    work: async (tx, { version, header, footer, social }) => {
      await claimVersion(tx, actor, version);
      await assertPages(tx, [...header, ...footer]);
      const before = await outline(tx);
      await tx.menuEntry.deleteMany();
      await tx.menuEntry.createMany({
        data: [
          ...toRows('header', header, 0),
          ...toRows('footer', footer, header.length),
          ...toRows('social', social, header.length + footer.length),
        ],
      });
      const after = await outline(tx);
      return {
        value: { version: version + 1 },
        audit: { action: 'menu.save', targetType: 'menu', targetId: 'site', ...changed(before, after) },
        tags: ['settings'],
      };
    },
  });
  if (saved.ok) clearMemoryCache();
  return saved;
}

/** Raises the version, if it is still the expected one; whoever comes second waits here, and is told. */
async function claimVersion(tx: Tx, actor: Actor, version: number): Promise<void> {
  await tx.menu.createMany({ data: { id: menuId, version: 0 }, skipDuplicates: true });
  const { count } = await tx.menu.updateMany({
    where: { id: menuId, version },
    data: { version: version + 1, writerId: actor.id },
  });
  if (count === 0) throw new CommandRejected<MenuRefusal>('conflict');
}

/** Foreign keys know articles, not which of them are pages. */
async function assertPages(tx: Tx, entries: MenuEntryInput[]): Promise<void> {
  const ids = new Set(entries.flatMap(({ kind, target }) => (kind === 'page' ? [target] : [])));
  const pages = await tx.article.count({ where: { id: { in: [...ids] }, pageSlug: { not: null } } });
  if (pages < ids.size) throw new CommandRejected<MenuRefusal>('unknown-reference');
}

/** The menus in words, for the trail. */
async function outline(tx: Tx): Promise<Record<string, string[]>> {
  const entries = await tx.menuEntry.findMany({ orderBy: { position: 'asc' }, select: entrySelect });
  return Object.fromEntries(
    menuPlaces.map((place) => [place, entries.filter((entry) => entry.place === placeNames[place]).map(inWords)]),
  );
}

const MAX_SHOWN = 100;

function inWords({ parentAt, label, address, section, topic, page }: StoredEntry): string {
  const name = section?.name ?? topic?.name ?? page?.title ?? address ?? '';
  const words = label && name ? `${label} (${name})` : label || name;
  return `${parentAt === null ? '' : '– '}${words.slice(0, MAX_SHOWN)}`;
}

/** The menus in which two outlines differ, from both. */
function changed(before: Record<string, string[]>, after: Record<string, string[]>) {
  const names = menuPlaces.filter((place) => JSON.stringify(before[place]) !== JSON.stringify(after[place]));
  const only = (menus: Record<string, string[]>): AuditFields =>
    Object.fromEntries(names.map((name) => [name, menus[name] ?? []]));
  return { before: only(before), after: only(after) };
}
