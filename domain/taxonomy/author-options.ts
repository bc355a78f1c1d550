import { getDb } from '@/db/client';

const MOST = 500;

/** The writers a list of the desk may be narrowed to, by name. */
export function listAuthorOptions(): Promise<{ id: string; name: string }[]> {
  return getDb().author.findMany({ orderBy: { name: 'asc' }, take: MOST, select: { id: true, name: true } });
}
