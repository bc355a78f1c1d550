import { getDb } from '@/db/client';
import { nameKinds } from '@/domain/taxonomy/types';
import type { NameMove } from './types';
import { undoableSince } from './undo-days';

const SHOWN = 20;

/** The latest deletions that can still be undone, the last first. */
export async function listNameMoves(now = new Date()): Promise<NameMove[]> {
  const rows = await getDb().taxonomyMove.findMany({
    where: { createdAt: { gte: undoableSince(now) } },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
    relationLoadStrategy: 'join',
    select: {
      id: true,
      kind: true,
      sourceName: true,
      targetName: true,
      articles: true,
      createdAt: true,
      createdBy: { select: { name: true } },
    },
  });
  return rows.flatMap(({ kind: stored, createdBy, createdAt, ...row }) => {
    const kind = nameKinds.find((one) => one === stored);
    return kind ? [{ ...row, kind, by: createdBy?.name ?? null, at: createdAt }] : [];
  });
}
