import { getDb } from '@/db/client';
import type { NameKind } from './types';
import { nameTables } from './tables';

type Named = { id: string; name: string };

const LIMIT = 20;

/** Sections, topics, authors or threads whose names hold these words, folded: «احمد» finds «أحمد». At most twenty. */
export async function findNames(kind: NameKind, query: string): Promise<Named[]> {
  const { table, label } = nameTables[kind];
  return getDb().$queryRaw<Named[]>`
    SELECT id, ${label} AS name FROM ${table} WHERE search_fold(${label}) LIKE '%' || search_fold(${query}) || '%'
    ORDER BY length(${label}), ${label} LIMIT ${LIMIT}`;
}

/** The names of these topics, authors and threads, by id; also of deleted ones, which old revisions name. */
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
  const found = [...topics, ...authors, ...(thread ? [{ id: thread.id, name: thread.title }] : [])];
  const known = new Set(found.map(({ id }) => id));
  const missing = [...topicIds, ...authorIds, ...(threadId ? [threadId] : [])].filter((id) => !known.has(id));
  const deleted = missing.length > 0 ? await findDeletedNames(missing) : [];
  return Object.fromEntries([...found, ...deleted].map(({ id, name }) => [id, name]));
}

async function findDeletedNames(ids: string[]): Promise<Named[]> {
  const rows = await getDb().taxonomyMove.findMany({
    where: { sourceId: { in: ids } },
    select: { sourceId: true, sourceName: true },
  });
  return rows.map(({ sourceId, sourceName }) => ({ id: sourceId, name: sourceName }));
}
