import { getDb } from '@/db/client';
import { cached } from '@/lib/memory-cache';
import { authorRefSelect, sectionRefSelect, toAuthorRef, topicRefSelect } from './refs';
import type { AuthorView, SectionView, TopicView } from './types';

/** A newspaper has a dozen; the bound keeps a mistaken import from filling every masthead. */
const MAX_SECTIONS = 60;

const sectionSelect = { ...sectionRefSelect, description: true, position: true } as const;

/** Every section, in the order of the masthead; cached, since every page needs it (lib/memory-cache.ts). */
export function listSections(): Promise<SectionView[]> {
  return cached('sections', loadSections);
}

async function loadSections(): Promise<SectionView[]> {
  return getDb().section.findMany({
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    take: MAX_SECTIONS,
    select: sectionSelect,
  });
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
