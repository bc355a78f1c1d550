import { getDb } from '@/db/client';
import { publicOrPageWhere } from '@/domain/articles/visibility';
import { listSections } from '@/domain/taxonomy/queries';
import { shortAddress } from '@/lib/link-address';
import { isHidden, loadEntries, menuId, placeNames, type StoredEntry } from './stored';
import type { MenuDesk, MenuDeskEntry, MenuDraft, MenuPlace, MenuTargets } from './types';

/** The menus as they are changed in the desk, with the version of the whole. */
export async function readMenuDesk(): Promise<MenuDesk> {
  const [menu, entries] = await Promise.all([
    getDb().menu.findUnique({
      where: { id: menuId },
      relationLoadStrategy: 'join',
      select: { version: true, writer: { select: { name: true } } },
    }),
    loadEntries(),
  ]);
  return { version: menu?.version ?? 0, writer: menu?.writer?.name ?? null, menus: toDraft(entries) };
}

const MAX_PAGES = 200;

/** The sections and the published pages, to choose from. */
export async function listMenuTargets(): Promise<MenuTargets> {
  const [sections, pages] = await Promise.all([
    listSections(),
    getDb().article.findMany({
      where: { ...publicOrPageWhere(new Date()), pageSlug: { not: null } },
      orderBy: { title: 'asc' },
      take: MAX_PAGES,
      select: { id: true, title: true },
    }),
  ]);
  return {
    section: sections.map(({ id, name }) => ({ id, name })),
    page: pages.map(({ id, title }) => ({ id, name: title })),
  };
}

function toDraft(entries: StoredEntry[]): MenuDraft {
  const of = (place: MenuPlace) => entries.filter((entry) => entry.place === placeNames[place]).map(toDeskEntry);
  return { header: of('header'), footer: of('footer'), social: of('social') };
}

function toDeskEntry(entry: StoredEntry): MenuDeskEntry {
  const { parentAt, label } = entry;
  return { ...targetOf(entry), label, depth: parentAt === null ? 0 : 1, isHidden: isHidden(entry, new Date()) };
}

function targetOf({ address, section, topic, page }: StoredEntry): Pick<MenuDeskEntry, 'kind' | 'target' | 'name'> {
  if (section) return { kind: 'section', target: section.id, name: section.name };
  if (topic) return { kind: 'topic', target: topic.id, name: topic.name };
  if (page) return { kind: 'page', target: page.id, name: page.title };
  if (address !== null) return { kind: 'address', target: address, name: shortAddress(address) };
  return { kind: 'heading', target: '', name: '' };
}
