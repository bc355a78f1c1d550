import { getDb } from '@/db/client';

/** Whether the database answers. */
export async function isReachable(): Promise<boolean> {
  try {
    await getDb().$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}

/** Whether nobody has put anything into this database yet. */
export async function isEmpty(): Promise<boolean> {
  const db = getDb();
  const [article, section] = await Promise.all([
    db.article.findFirst({ select: { id: true } }),
    db.section.findFirst({ select: { id: true } }),
  ]);
  return article === null && section === null;
}
