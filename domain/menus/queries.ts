import { listStaticPages } from '@/domain/articles/static-page-queries';
import { listSections } from '@/domain/taxonomy/queries';
import type { SectionRef } from '@/domain/taxonomy/types';
import { shortAddress } from '@/lib/link-address';
import { cached } from '@/lib/memory-cache';
import { networkOf } from '@/lib/social-networks';
import { sectionPath, staticPagePath, topicPath } from '@/lib/urls';
import { isHidden, loadEntries, placeNames, type StoredEntry } from './stored';
import type { MenuLink, MenuPlace, Menus, SocialLink } from './types';

/** The menus as readers see them, cached like the sections: every page needs them (lib/memory-cache.ts). */
export function readMenus(): Promise<Menus> {
  return cached('menus', loadMenus);
}

async function loadMenus(): Promise<Menus> {
  const [stored, sections, pages] = await Promise.all([loadEntries(), listSections(), listStaticPages()]);
  const entries = stored.filter((entry) => !isHidden(entry, new Date()));
  const listed = sections
    .filter(({ parentId }) => parentId === null)
    .map((section) => ({
      ...linkToSection(section),
      items: sections.filter(({ parentId }) => parentId === section.id).map(linkToSection),
    }));
  const own = toLinks(entries, 'header');
  const header = own.length > 0 ? own : listed;
  const footer = toLinks(entries, 'footer');
  const reached = new Set(
    [...header, ...footer].flatMap(({ href, items }) => [href, ...items.map((item) => item.href)]),
  );
  return {
    header,
    footer,
    sections: footer.length > 0 ? listed.filter(({ href }) => !reached.has(href)) : listed,
    pages: footer.length > 0 ? [] : pages.map(({ slug, title }) => linkTo(staticPagePath(slug), title)),
    social: entries.flatMap(toSocial),
  };
}

/** A menu as a tree, without headings under which nothing stands. What belonged to a hidden entry takes its place. */
function toLinks(entries: StoredEntry[], place: MenuPlace): MenuLink[] {
  const rows = entries.filter((entry) => entry.place === placeNames[place]);
  const shown = new Set(rows.map(({ position }) => position));
  return rows
    .filter(({ parentAt }) => parentAt === null || !shown.has(parentAt))
    .map((row) => ({
      ...toLink(row),
      items: rows.filter(({ parentAt }) => parentAt === row.position).map(toLink),
    }))
    .filter(({ href, items }) => href !== null || items.length > 0);
}

function toLink({ label, address, section, topic, page }: StoredEntry): MenuLink {
  if (section) return { ...linkToSection(section), label: label || section.name };
  if (topic) return linkTo(topicPath(topic.slug), label || topic.name);
  if (page?.pageSlug) return linkTo(staticPagePath(page.pageSlug), label || page.title);
  return linkTo(address, label || shortAddress(address ?? ''));
}

function toSocial({ place, address, label }: StoredEntry): SocialLink[] {
  if (place !== placeNames.social || address === null) return [];
  const network = networkOf(address);
  const isNamed = network !== 'other' && network !== 'mail';
  return [{ network, label: label || (isNamed ? '' : shortAddress(address)), href: address }];
}

function linkToSection({ slug, name, colour }: SectionRef): MenuLink {
  return linkTo(sectionPath(slug), name, colour);
}

function linkTo(href: string | null, label: string, colour: string | null = null): MenuLink {
  return { label, href, colour, items: [] };
}
