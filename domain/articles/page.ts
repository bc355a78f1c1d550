import type { Prisma } from '@/db/generated/client';
import { sectionRefSelect, threadRefSelect } from '@/domain/taxonomy/refs';
import { cardSelect, toCardView } from './card';
import { liveEntrySelect, toLiveEntry } from './live-entry';
import { readStoredDocument } from './stored-document';
import type { ArticleView } from './types';

/** A live story of more entries than this shows the newest. */
const MAX_LIVE_ENTRIES = 500;

/** Everything of an article's own page that one query can bring. */
export const pageSelect = {
  ...cardSelect,
  section: { select: sectionRefSelect },
  thread: { select: threadRefSelect },
  status: true,
  embargoUntil: true,
  withdrawnAt: true,
  withdrawalNotice: true,
  firstPublishedAt: true,
  dateline: true,
  body: true,
  text: true,
  wordCount: true,
  leadCaption: true,
  seoTitle: true,
  seoDescription: true,
  source: true,
  corrections: { select: { at: true, note: true }, orderBy: { at: 'asc' } },
  liveEntries: {
    where: { removedAt: null },
    select: liveEntrySelect,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: MAX_LIVE_ENTRIES,
  },
} satisfies Prisma.ArticleSelect;

export type PageRow = Prisma.ArticleGetPayload<{ select: typeof pageSelect }>;

/** What the row alone says; pictures, clips and cards that bodies name are asked for apart. */
export type PageWithoutReferences = Omit<ArticleView, 'images' | 'clips' | 'linkedArticles'>;

/** The page of a public article's row. */
export function toPage(row: PageRow): PageWithoutReferences {
  const card = toCardView(row);
  const {
    dateline,
    text,
    wordCount,
    leadCaption,
    thread,
    corrections,
    liveClosedAt,
    seoTitle,
    seoDescription,
    source,
  } = row;
  return {
    ...card,
    dateline,
    text,
    wordCount,
    leadCaption,
    thread,
    corrections,
    liveClosedAt,
    seoTitle,
    seoDescription,
    source,
    body: readStoredDocument(row.body, row.id),
    firstPublishedAt: row.firstPublishedAt ?? card.publishedAt,
    liveEntries: row.liveEntries.map(toLiveEntry),
  };
}
