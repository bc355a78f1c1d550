import { getDb } from '@/db/client';
import { publicSql, publicWhere } from '@/domain/articles/visibility';
import { type FrontLayout, idsOfLayout, activeChoices } from './layout';

/** Candidates for each place of the front page: ids alone, best first. */
export type FrontCandidates = {
  /** By container ("lead", "pair", "grid", "opinion", "media", "section:ID"), by position. */
  slots: Map<string, string[]>;
  latest: string[];
  /** By section id. */
  sections: Map<string, string[]>;
  opinion: string[];
  live: string[];
};

type CandidateRow = { place: string; group_id: string | null; article_id: string };

/**
 * All candidates in one query, every part of it bounded and walked by index: 40 latest, 12 of each section, 12 opinions
 * and one live story. A section's band shows those below it too, unless they have bands of their own. With a `draft`, its choices take the place of those that readers see.
 */
export async function findFrontCandidates(now: Date, draft?: FrontLayout): Promise<FrontCandidates> {
  const visible = publicSql(now);
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000);
  const rows = await getDb().$queryRaw<CandidateRow[]>`
    WITH latest AS (
      SELECT a.id FROM article a WHERE ${visible} ORDER BY a.published_at DESC, a.id DESC LIMIT 40
    ), opinion AS (
      SELECT a.id FROM article a WHERE a.kind = 'OPINION' AND ${visible} ORDER BY a.published_at DESC, a.id DESC LIMIT 12
    ), live AS (
      SELECT a.id FROM article a
      WHERE a.kind = 'LIVE' AND ${visible} AND a.live_closed_at IS NULL AND a.published_at > ${weekAgo}
      ORDER BY a.published_at DESC, a.id DESC LIMIT 1
    ), band (id, member) AS (
      SELECT id, id FROM section WHERE on_front
      UNION ALL SELECT parent.id, child.id FROM section parent JOIN section child ON child.parent_id = parent.id
      WHERE parent.on_front AND NOT child.on_front
    )
    SELECT 'slot' AS place, s.container AS group_id, s.article_id, s.position::bigint AS rank
      FROM front_slot s JOIN article a ON a.id = s.article_id
      WHERE ${visible} AND (s.pinned_until IS NULL OR s.pinned_until > ${now})
    UNION ALL SELECT 'latest', NULL, id, row_number() OVER () FROM latest
    UNION ALL SELECT 'opinion', NULL, id, row_number() OVER () FROM opinion
    UNION ALL SELECT 'live', NULL, id, 1 FROM live
    UNION ALL SELECT 'section', band.id::text, newest.id,
        row_number() OVER (PARTITION BY band.id ORDER BY newest.published_at DESC, newest.id DESC)
      FROM band CROSS JOIN LATERAL (
        SELECT a.id, a.published_at FROM article a
        WHERE a.section_id = band.member AND ${visible} ORDER BY a.published_at DESC, a.id DESC LIMIT 12
      ) newest
    ORDER BY place, group_id, rank`;
  const found = group(rows);
  return draft ? { ...found, slots: await visibleChoices(draft, now) } : found;
}

/** The draft's choices whose articles are public. */
async function visibleChoices(draft: FrontLayout, now: Date): Promise<Map<string, string[]>> {
  const rows = await getDb().article.findMany({
    where: { id: { in: idsOfLayout(draft) }, ...publicWhere(now) },
    select: { id: true },
  });
  const visible = new Set(rows.map(({ id }) => id));
  return new Map(
    [...activeChoices(draft, now)].map(([container, ids]) => [container, ids.filter((id) => visible.has(id))]),
  );
}

function group(rows: CandidateRow[]): FrontCandidates {
  const found: FrontCandidates = { slots: new Map(), latest: [], sections: new Map(), opinion: [], live: [] };
  for (const { place, group_id: groupId, article_id: id } of rows) {
    if (place === 'slot' && groupId) append(found.slots, groupId, id);
    else if (place === 'section' && groupId) append(found.sections, groupId, id);
    else if (place === 'latest' || place === 'opinion' || place === 'live') found[place].push(id);
  }
  return found;
}

function append(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}
