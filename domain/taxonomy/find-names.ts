import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';

export type NameKind = 'topic' | 'author' | 'thread';
type Named = { id: string; name: string };

const LIMIT = 20;
const sources = {
  topic: Prisma.sql`SELECT id, name FROM topic`,
  author: Prisma.sql`SELECT id, name FROM author`,
  thread: Prisma.sql`SELECT id, name FROM (SELECT id, title AS name FROM story_thread) AS thread`,
};

/** Topics, authors or threads whose names hold these words, folded: «احمد» finds «أحمد». At most twenty. */
export async function findNames(kind: NameKind, query: string): Promise<Named[]> {
  return getDb().$queryRaw<
    Named[]
  >`${sources[kind]} WHERE search_fold(name) LIKE '%' || search_fold(${query}) || '%' ORDER BY length(name), name LIMIT ${LIMIT}`;
}

/** The names of these topics, authors and threads, by id. */
export async function findNamesByIds({
  topicIds,
  authorIds,
  threadId,
}: {
  topicIds: string[];
  authorIds: string[];
  threadId: string | null;
}): Promise<Record<string, string>> {
  const db = getDb();
  const [topics, authors, thread] = await Promise.all([
    topicIds.length > 0 ? db.topic.findMany({ where: { id: { in: topicIds } }, select: { id: true, name: true } }) : [],
    authorIds.length > 0
      ? db.author.findMany({ where: { id: { in: authorIds } }, select: { id: true, name: true } })
      : [],
    threadId ? db.storyThread.findUnique({ where: { id: threadId }, select: { id: true, title: true } }) : null,
  ]);
  return Object.fromEntries(
    [...topics, ...authors, ...(thread ? [{ id: thread.id, name: thread.title }] : [])].map(({ id, name }) => [
      id,
      name,
    ]),
  );
}
