import { getDb } from '@/db/client';
import { titleKey } from '@/domain/articles/title-key';
import { publicWhere } from '@/domain/articles/visibility';
import { readFrontPage } from './queries';
import type { ChosenArticle, FrontContainer } from './types';

const MOST_SLOTS = 600;

/** Every place of the front page, with what was chosen and the titles that fill it by rule. `name` is for sections alone. */
export async function readContainers(now: Date = new Date()): Promise<FrontContainer[]> {
  const [rows, front] = await Promise.all([
    getDb().frontSlot.findMany({
      where: { OR: [{ pinnedUntil: null }, { pinnedUntil: { gt: now } }] },
      orderBy: [{ container: 'asc' }, { position: 'asc' }],
      take: MOST_SLOTS,
      relationLoadStrategy: 'join',
      select: { container: true, articleId: true, pinnedUntil: true, article: { select: { title: true } } },
    }),
    readFrontPage(now),
  ]);
  const shown = [
    { container: 'lead', name: '', cards: front.lead ? [front.lead] : [] },
    { container: 'second', name: '', cards: front.seconds },
    { container: 'opinion', name: '', cards: front.opinion },
    ...front.sections.map(({ section, items }) => ({ container: `section:${section.id}`, name: section.name, cards: items })),
  ];
  return shown.map(({ container, name, cards }) => {
    const chosen = rows.filter((row) => row.container === container).map(({ articleId, pinnedUntil, article }) => ({ articleId, pinnedUntil, title: article.title }));
    return { container, name, chosen, automatic: cards.filter((card) => !chosen.some((one) => one.articleId === card.id)).map((card) => card.title) };
  });
}

/** Public articles whose title holds the words (folded), the newest first: what may be put on the front page. */
export async function findForFront(words: string, now: Date = new Date()): Promise<ChosenArticle[]> {
  const key = titleKey(words);
  const rows = await getDb().article.findMany({
    where: { ...publicWhere(now), ...(key && { titleKey: { contains: key } }) }, orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], take: 20, select: { id: true, title: true },
  });
  return rows.map(({ id, title }) => ({ articleId: id, title, pinnedUntil: null }));
}
