import { Prisma } from '@/db/generated/client';
import { getDb } from '@/db/client';
import { liveEntryFragment } from '@/lib/urls';
import { MAX_PAGE } from './list-queries';
import type { CorrectionsPage, PublicCorrection } from './types';
import { publicOrPageSql } from './visibility';

const PAGE_SIZE = 30;

type Row = Omit<PublicCorrection, 'fragment' | 'article'> & PublicCorrection['article'] & { entryId: string | null };

/** Every correction of what is public, of articles and of live entries, latest first; one query. */
export async function listCorrections(page: number, now: Date = new Date()): Promise<CorrectionsPage> {
  if (!Number.isInteger(page) || page < 1 || page > MAX_PAGE) return { items: [], page, hasNext: false };
  const reach = page * PAGE_SIZE + 1;
  const newest = Prisma.sql`ORDER BY c.at DESC, c.id DESC LIMIT ${reach}`;
  const rows = await getDb().$queryRaw<Row[]>`
    SELECT c.id, c.at, c.note, c.entry_id AS "entryId", c.title, c.public_id AS "publicId", c.slug, c.page_slug AS "pageSlug"
    FROM (
      (SELECT c.id, c.at, c.note, NULL::uuid AS entry_id, a.title, a.public_id, a.slug, a.page_slug
        FROM correction c JOIN article a ON a.id = c.article_id WHERE ${publicOrPageSql(now)} ${newest})
      UNION ALL
      (SELECT c.id, c.at, c.note, e.id, a.title, a.public_id, a.slug, a.page_slug
        FROM live_correction c JOIN live_entry e ON e.id = c.entry_id AND e.removed_at IS NULL
        JOIN article a ON a.id = e.article_id WHERE ${publicOrPageSql(now)} ${newest})
    ) AS c ORDER BY c.at DESC, c.id DESC OFFSET ${reach - PAGE_SIZE - 1} LIMIT ${PAGE_SIZE + 1}`;
  return {
    items: rows.slice(0, PAGE_SIZE).map(toCorrection),
    page,
    hasNext: rows.length > PAGE_SIZE && page < MAX_PAGE,
  };
}

function toCorrection({ id, at, note, entryId, ...article }: Row): PublicCorrection {
  return { id, at, note, article, fragment: entryId ? liveEntryFragment(entryId) : '#corrections' };
}
