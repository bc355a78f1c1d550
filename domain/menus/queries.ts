import { getDb } from '@/db/client';
import { listSections } from '@/domain/taxonomy/queries';
import { shortAddress } from '@/lib/link-address';
import { cached } from '@/lib/memory-cache';
import { networkOf } from '@/lib/social-networks';
import { sectionPath, topicPath } from '@/lib/urls';
import { entrySelect, menuId, placeNames, type StoredEntry } from './stored';
import type { MenuDesk, MenuDeskEntry, MenuDraft, MenuLink, MenuPlace, Menus, SocialLink } from './types';

/** The menus as readers see them, cached like the sections: every page needs them (lib/memory-cache.ts). */
export function readMenus(): Promise<Menus> {
  return cached('menus', loadMenus);
}

async function loadMenus(): Promise<Menus> {
  const [entries, sections] = await Promise.all([loadEntries(), listSections()]);
  const listed = sections.map(({ slug, name, colour }) => linkTo(sectionPath(slug), name, colour));
  const own = toLinks(entries, 'header');
  const header = own.length > 0 ? own : listed;
  const footer = toLinks(entries, 'footer');
  const reached = new Set([...header, ...footer].flatMap(({ href, items }) => [href, ...items.map((item) => item.href)]));
  return {
    header,
    footer,
    sections: footer.length > 0 ? listed.filter(({ href }) => !reached.has(href)) : listed,
    social: entries.flatMap(toSocial),
  };
}

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

function loadEntries(): Promise<StoredEntry[]> {
  return getDb().menuEntry.findMany({
    orderBy: { position: 'asc' },
    relationLoadStrategy: 'join',
    select: entrySelect,
  });
}

/** A menu as a tree, without headings under which nothing stands. */
function toLinks(entries: StoredEntry[], place: MenuPlace): MenuLink[] {
  const rows = entries.filter((entry) => entry.place === placeNames[place]);
  return rows
    .filter(({ parentAt }) => parentAt === null)
    .map((row) => ({
      ...toLink(row),
      items: rows.filter(({ parentAt }) => parentAt === row.position).map(toLink),
    }))
    .filter(({ href, items }) => href !== null || items.length > 0);
}

function toLink({ label, address, section, topic }: StoredEntry): MenuLink {
  if (section) return linkTo(sectionPath(section.slug), label || section.name, section.colour);
  if (topic) return linkTo(topicPath(topic.slug), label || topic.name);
  return linkTo(address, label || shortAddress(address ?? ''));
}

function toSocial({ place, address, label }: StoredEntry): SocialLink[] {
  if (place !== placeNames.social || address === null) return [];
  const network = networkOf(address);
  const isNamed = network !== 'other' && network !== 'mail';
  return [{ network, label: label || (isNamed ? '' : shortAddress(address)), href: address }];
}

function linkTo(href: string | null, label: string, colour: string | null = null): MenuLink {
  return { label, href, colour, items: [] };
}

function toDraft(entries: StoredEntry[]): MenuDraft {
  const of = (place: MenuPlace) => entries.filter((entry) => entry.place === placeNames[place]).map(toDeskEntry);
  return { header: of('header'), footer: of('footer'), social: of('social') };
}

function toDeskEntry({ parentAt, label, address, section, topic }: StoredEntry): MenuDeskEntry {
  const depth = parentAt === null ? 0 : 1;
  if (section) return { kind: 'section', target: section.id, name: section.name, label, depth };
  if (topic) return { kind: 'topic', target: topic.id, name: topic.name, label, depth };
  if (address !== null) return { kind: 'address', target: address, name: shortAddress(address), label, depth };
  return { kind: 'heading', target: '', name: '', label, depth };
}
