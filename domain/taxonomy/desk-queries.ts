import { getDb } from '@/db/client';
import { authorRefSelect, threadRefSelect, toAuthorRef, topicRefSelect } from './refs';
import type { DeskAuthorView, ThreadView, TopicView } from './types';

/** As many as one screen shows; the search narrows them. */
const MOST = 60;

const named = (q: string) => (q ? { name: { contains: q, mode: 'insensitive' as const } } : {});

/** Topics whose name holds the words, the newest first. */
export function listTopics(q = ''): Promise<TopicView[]> {
  return getDb().topic.findMany({
    where: named(q),
    orderBy: { createdAt: 'desc' },
    take: MOST,
    select: { ...topicRefSelect, description: true },
  });
}

/** Writers whose name holds the words, by name. */
export async function listAuthors(q = ''): Promise<DeskAuthorView[]> {
  const rows = await getDb().author.findMany({
    where: named(q),
    orderBy: { name: 'asc' },
    take: MOST,
    relationLoadStrategy: 'join',
    select: { ...authorRefSelect, bio: true, links: true, user: { select: { id: true, name: true } } },
  });
  return rows.map((row) => ({ ...toAuthorRef(row), bio: row.bio, links: row.links, account: row.user }));
}

/** Running stories, the newest first. */
export function listThreads(q = ''): Promise<ThreadView[]> {
  return getDb().storyThread.findMany({
    where: q ? { title: { contains: q, mode: 'insensitive' } } : {},
    orderBy: { createdAt: 'desc' },
    take: MOST,
    select: { ...threadRefSelect, description: true },
  });
}
