import type { Prisma } from '@/db/generated/client';
import { sectionRefSelect, threadRefSelect } from '@/domain/taxonomy/refs';
import { fromKeys, pick } from '@/lib/object-fields';
import { cardSelect, toCardView } from './card';
import { textFields } from './fields';
import { liveEntrySelect, toLiveEntry } from './live-entry';
import { readStoredDocument } from './stored-document';
import type { ArticleView } from './types';

/** A live story of more entries than this shows the newest. */
const MAX_LIVE_ENTRIES = 500;

/** Everything of an article's own page that one query can bring. */
export const pageSelect = {
  ...cardSelect,
  ...fromKeys(textFields, () => true as const),
  section: { select: sectionRefSelect },
  thread: { select: threadRefSelect },
  pageRole: true,
  status: true,
  embargoUntil: true,
  withdrawnAt: true,
  withdrawalNotice: true,
  firstPublishedAt: true,
  body: true,
  text: true,
  wordCount: true,
  advertising: true,
  corrections: { select: { at: true, note: true }, orderBy: { at: 'asc' } },
  liveEntries: {
    where: { removedAt: null },
    select: liveEntrySelect,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MAX_LIVE_ENTRIES,
  },
} satisfies Prisma.ArticleSelect;

export type PageRow = Prisma.ArticleGetPayload<{ select: typeof pageSelect }>;

/** An article page from its row alone; pictures, clips and cards that bodies name are read separately. */
export type PageWithoutReferences = Omit<ArticleView, 'images' | 'clips' | 'linkedArticles'>;

/** The page of a public article's row. */
export function toPage(row: PageRow): PageWithoutReferences {
  const card = toCardView(row);
  const { text, wordCount, advertising, thread, pageRole, corrections, liveClosedAt } = row;
  return {
    ...card,
    ...pick(row, textFields),
    text,
    wordCount,
    advertising,
    thread,
    pageRole,
    corrections,
    liveClosedAt,
    body: readStoredDocument(row.body, row.id),
    firstPublishedAt: row.firstPublishedAt ?? card.publishedAt,
    liveEntries: row.liveEntries.map(toLiveEntry),
  };
}
