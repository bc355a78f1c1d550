import { Prisma } from '@/db/generated/client';
import type { Tx } from '@/db/transaction';
import type { NameKind } from '@/domain/taxonomy/types';

/** An article that came back, and whether it carries the target still. */
export type MovedBack = { id: string; keepsTarget: boolean };
export type Move = { id: string; kind: NameKind; sourceId: string; targetId: string | null };

/** Where articles carry a name: in a column of their own row, or in a table beside it. */
const columns = { section: Prisma.sql`section_id`, thread: Prisma.sql`thread_id` };
const joins = {
  topic: { table: Prisma.sql`article_topic`, column: Prisma.sql`topic_id` },
  author: { table: Prisma.sql`article_author`, column: Prisma.sql`author_id` },
};

/** Files every article of the source under the target, in one statement, and notes which they were. Returns how many. */
export async function moveArticles(tx: Tx, { id, kind, sourceId, targetId }: Move): Promise<number> {
  if (kind === 'section' || kind === 'thread') {
    const column = columns[kind];
    return tx.$executeRaw`
      WITH moved AS (
        UPDATE article SET ${column} = ${targetId}::uuid WHERE ${column} = ${sourceId}::uuid RETURNING id)
      INSERT INTO taxonomy_moved (move_id, article_id) SELECT ${id}::uuid, id FROM moved`;
  }
  const { table, column } = joins[kind];
  const [counted] = await tx.$queryRaw<{ count: number }[]>`
    WITH taken AS (
      DELETE FROM ${table} WHERE ${column} = ${sourceId}::uuid RETURNING article_id, position
    ), noted AS (
      INSERT INTO taxonomy_moved (move_id, article_id, position, had_target)
      SELECT ${id}::uuid, taken.article_id, taken.position, EXISTS (
        SELECT FROM ${table} other WHERE other.article_id = taken.article_id AND other.${column} = ${targetId}::uuid)
      FROM taken
    ), filed AS (
      INSERT INTO ${table} (article_id, ${column}, position)
      SELECT article_id, ${targetId}::uuid, position FROM taken WHERE ${targetId}::uuid IS NOT NULL ON CONFLICT DO NOTHING
    )
    SELECT count(*)::int AS count FROM taken`;
  return counted?.count ?? 0;
}

/**
 * Files the articles of a move under its source again, those that an editor has filed elsewhere since left out. One that had
 * both keeps both; so does one that another deletion brought to the same target. Returns the articles that came back.
 */
export async function moveArticlesBack(tx: Tx, move: Move): Promise<MovedBack[]> {
  const { id, kind, sourceId, targetId } = move;
  if (kind === 'section' || kind === 'thread') {
    const column = columns[kind];
    return tx.$queryRaw<MovedBack[]>`
      UPDATE article SET ${column} = ${sourceId}::uuid FROM taxonomy_moved moved
      WHERE moved.move_id = ${id}::uuid AND article.id = moved.article_id
        AND article.${column} IS NOT DISTINCT FROM ${targetId}::uuid
      RETURNING article.id::text, false AS "keepsTarget"`;
  }
  return moveJoinsBack(tx, move, joins[kind]);
}

async function moveJoinsBack(
  tx: Tx,
  { id, sourceId, targetId }: Move,
  { table, column }: { table: Prisma.Sql; column: Prisma.Sql },
): Promise<MovedBack[]> {
  const isSharedMove = Prisma.sql`
    FROM taxonomy_moved other JOIN taxonomy_move move ON move.id = other.move_id
    WHERE other.article_id = moved.article_id AND other.move_id <> moved.move_id AND move.target_id = ${targetId}::uuid`;
  const rows = await tx.$queryRaw<MovedBack[]>`
    WITH back AS (
      SELECT moved.article_id, moved.position, moved.had_target OR EXISTS (SELECT ${isSharedMove}) AS keeps_target
      FROM taxonomy_moved moved
      WHERE moved.move_id = ${id}::uuid AND (${targetId}::uuid IS NULL OR EXISTS (
        SELECT FROM ${table} held WHERE held.article_id = moved.article_id AND held.${column} = ${targetId}::uuid))
    ), taken AS (
      DELETE FROM ${table} held USING back
      WHERE held.article_id = back.article_id AND held.${column} = ${targetId}::uuid AND NOT back.keeps_target
    ), filed AS (
      INSERT INTO ${table} (article_id, ${column}, position)
      SELECT article_id, ${sourceId}::uuid, position FROM back ON CONFLICT DO NOTHING
    )
    SELECT article_id::text AS id, keeps_target AS "keepsTarget" FROM back`;
  // The other deletion found the target on them only because of this one.
  await tx.$executeRaw`
    UPDATE taxonomy_moved other SET had_target = false FROM taxonomy_moved moved, taxonomy_move move
    WHERE moved.move_id = ${id}::uuid AND NOT moved.had_target AND other.article_id = moved.article_id
      AND other.move_id <> moved.move_id AND move.id = other.move_id AND move.target_id = ${targetId}::uuid`;
  return rows;
}
