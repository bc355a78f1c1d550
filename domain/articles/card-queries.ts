import { getDb } from '@/db/client';
import { cardSelect, toCardView } from './card';
import type { ArticleCardView } from './types';
import { publicOrPageWhere } from './visibility';

/** The public ones of these articles and static pages, by id, in one query (none for an empty list). */
export async function findCards(ids: string[], now: Date = new Date()): Promise<Map<string, ArticleCardView>> {
  if (ids.length === 0) return new Map();
  const rows = await getDb().article.findMany({
    where: { id: { in: ids }, ...publicOrPageWhere(now) },
    relationLoadStrategy: 'join',
    select: cardSelect,
  });
  return new Map(rows.map((row) => [row.id, toCardView(row)]));
}

/** The public ones of these articles in the order given. */
export async function findCardsInOrder(ids: string[], now: Date = new Date()): Promise<ArticleCardView[]> {
  const cards = await findCards(ids, now);
  return ids.flatMap((id) => cards.get(id) ?? []);
}
