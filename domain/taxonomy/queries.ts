import { getDb } from '@/db/client';
import { cached } from '@/lib/memory-cache';
import { authorRefSelect, sectionRefSelect, toAuthorRef, topicRefSelect } from './refs';
import { inTreeOrder } from './section-tree';
import type { AuthorView, SectionView, TopicView } from './types';

/** A newspaper has a dozen, and a few below each. */
const MAX_SECTIONS = 200;
/** The bound keeps a mistaken import from filling every masthead. */
const MAX_IN_MASTHEAD = 60;

const sectionSelect = {
  ...sectionRefSelect,
  description: true,
  position: true,
  parentId: true,
  onFront: true,
} as const;

/** Every section, each with those below it behind it; cached, since every page needs it (lib/memory-cache.ts). */
export function listSections(): Promise<SectionView[]> {
  return cached('sections', loadSections);
}

async function loadSections(): Promise<SectionView[]> {
  return inTreeOrder(
    await getDb().section.findMany({
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
      take: MAX_SECTIONS,
      select: sectionSelect,
    }),
  );
}

/** The sections of the masthead: those that stand below no other. */
export async function listTopSections(): Promise<SectionView[]> {
  return (await listSections()).filter(({ parentId }) => parentId === null).slice(0, MAX_IN_MASTHEAD);
}

/** The sections to choose from, a lower one by the names of both: «رياضة › كرة القدم». */
export async function listSectionOptions(): Promise<{ id: string; name: string }[]> {
  const sections = await listSections();
  const nameOf = new Map(sections.map(({ id, name }) => [id, name]));
  return sections.map(({ id, name, parentId }) => {
    const parent = parentId === null ? undefined : nameOf.get(parentId);
    return { id, name: parent === undefined ? name : `${parent} › ${name}` };
  });
}

/** The section above, and those below; without a query of its own. */
export async function readSectionPlace(id: string): Promise<{ parent: SectionView | null; children: SectionView[] }> {
  const sections = await listSections();
  const parentId = sections.find((one) => one.id === id)?.parentId ?? null;
  return {
    parent: sections.find((one) => one.id === parentId) ?? null,
    children: sections.filter((one) => one.parentId === id),
  };
}

/** The ids of the section and of those below it, whose articles its lists show too; without a query of its own. */
export async function readSectionFamily(id: string): Promise<string[]> {
  return [id, ...(await readSectionPlace(id)).children.map((child) => child.id)];
}

/** The section of a slug, or null. */
export async function findSection(slug: string): Promise<SectionView | null> {
  return getDb().section.findUnique({ where: { slug }, select: sectionSelect });
}

/** The topic of a slug, or null. */
export async function findTopic(slug: string): Promise<TopicView | null> {
  return getDb().topic.findUnique({ where: { slug }, select: { ...topicRefSelect, description: true } });
}

/** The public profile of a slug, or null. */
export async function findAuthor(slug: string): Promise<AuthorView | null> {
  const row = await getDb().author.findUnique({
    where: { slug },
    relationLoadStrategy: 'join',
    select: { ...authorRefSelect, bio: true, links: true },
  });
  return row && { ...toAuthorRef(row), bio: row.bio, links: row.links };
}
