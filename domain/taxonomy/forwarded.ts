import type { Tx } from '@/db/transaction';

/** What an article is filed under, as its content names it. */
type Filing = { sectionId: string | null; threadId: string | null; topicIds: string[]; authorIds: string[] };

/**
 * The same content with the names that took the place of deleted ones: revisions never change, and a browser may still hold
 * an old text. One that was deleted without a successor is left out. One query, by key; none for content that names nothing.
 */
export async function followDeletedNames<C>(tx: Pick<Tx, '$queryRaw'>, content: C): Promise<C> {
  const filing = filingOf(content);
  const ids = [filing.sectionId, filing.threadId, ...filing.topicIds, ...filing.authorIds].filter(isId);
  if (ids.length === 0) return content;
  const targets = await findTargets(tx, ids);
  if (targets.size === 0) return content;
  const one = (id: string | null) => (id !== null && targets.has(id) ? (targets.get(id) ?? null) : id);
  const many = (list: string[]) => [...new Set(list.flatMap((id) => one(id) ?? []))];
  return {
    ...content,
    sectionId: one(filing.sectionId),
    threadId: one(filing.threadId),
    topicIds: many(filing.topicIds),
    authorIds: many(filing.authorIds),
  };
}

/** Where the deleted ones of these ids lead in the end; a target may have been deleted too. */
async function findTargets(tx: Pick<Tx, '$queryRaw'>, ids: string[]): Promise<Map<string, string | null>> {
  const rows = await tx.$queryRaw<{ id: string; target: string | null }[]>`
    WITH RECURSIVE step (id, target) AS (
      SELECT source_id, target_id FROM taxonomy_move WHERE source_id = ANY(${ids}::uuid[])
      UNION SELECT step.id, further.target_id FROM step JOIN taxonomy_move further ON further.source_id = step.target
    )
    SELECT id::text, target::text FROM step
    WHERE NOT EXISTS (SELECT FROM taxonomy_move further WHERE further.source_id = step.target)`;
  return new Map(rows.map(({ id, target }) => [id, target]));
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/** Stored content is JSON of any age: what is not there, or is no id, names nothing. */
function filingOf(content: unknown): Filing {
  const given = typeof content === 'object' && content !== null ? (content as Record<string, unknown>) : {}; // any fields
  const one = (value: unknown) => (isId(value) ? value : null);
  const many = (value: unknown) => (Array.isArray(value) ? value.filter(isId) : []);
  return {
    sectionId: one(given['sectionId']),
    threadId: one(given['threadId']),
    topicIds: many(given['topicIds']),
    authorIds: many(given['authorIds']),
  };
}
