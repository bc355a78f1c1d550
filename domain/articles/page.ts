import type { Prisma } from '@/db/generated/client';
import { sectionRefSelect, threadRefSelect } from '@/domain/taxonomy/refs';
import { cardSelect, toCardView } from './card';
import { parseDocument } from './document/parse';
import type { ArticleDocument } from './document/types';
import type { ArticleView, LiveEntryView } from './types';

/** A live story of more entries than this shows the newest. */
const MAX_LIVE_ENTRIES = 500;

/** Everything of an article's own page that one query can bring. */
export const pageSelect = {
  ...cardSelect,
  section: { select: sectionRefSelect },
  thread: { select: threadRefSelect },
  status: true, embargoUntil: true, withdrawnAt: true, withdrawalNotice: true, firstPublishedAt: true,
  dateline: true, body: true, text: true, wordCount: true, leadCaption: true, seoTitle: true, seoDescription: true, source: true,
  corrections: { select: { at: true, note: true }, orderBy: { at: 'asc' } },
  liveEntries: {
    where: { removedAt: null },
    select: { id: true, at: true, title: true, body: true, keyMoment: true, correction: true, updatedAt: true },
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
  const { dateline, text, wordCount, leadCaption, thread, corrections, liveClosedAt, seoTitle, seoDescription, source } = row;
  return {
    ...card,
    dateline, text, wordCount, leadCaption, thread, corrections, liveClosedAt, seoTitle, seoDescription, source,
    body: readStored(row.body, row.id),
    firstPublishedAt: row.firstPublishedAt ?? card.publishedAt,
    liveEntries: row.liveEntries.map(toLiveEntry),
  };
}

/** A live entry of a row. */
function toLiveEntry(row: PageRow['liveEntries'][number]): LiveEntryView {
  return { ...row, body: readStored(row.body, row.id) };
}

/** What is stored passed this same check on its way in: a refusal here is a bug, not a reader's mistake. */
function readStored(stored: unknown, id: string): ArticleDocument {
  const parsed = parseDocument(stored);
  if (!parsed.ok) throw new Error(`stored document of ${id}: ${parsed.detail ?? parsed.reason}`);
  return parsed.value;
}
