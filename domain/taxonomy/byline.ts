import { z } from 'zod';
import { getDb } from '@/db/client';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { canManageUsers } from '@/domain/users/policy';
import { userIdSchema } from '@/domain/users/schema';
import type { Actor } from '@/domain/users/types';
import { lockUser } from '@/domain/users/user-locks';
import { slugify } from '@/lib/arabic/slug';
import { refuse, type Result } from '@/lib/result';

/** An author's id, `new` for one with the account's name, or empty for none. */
export const linkBylineSchema = userIdSchema.extend({ authorId: z.union([z.uuid(), z.literal(['new', ''])]) });

type BylineRefusal = 'forbidden' | 'invalid' | 'not-found' | 'byline-taken' | 'slug-taken';

/**
 * Says which author an account is: their byline is filled in when they begin an article. One account has one byline at
 * most, and one byline one account. Rejects with `byline-taken` when it is another account's.
 */
export function linkByline(
  actor: Actor,
  input: z.input<typeof linkBylineSchema>,
): Promise<Result<null, BylineRefusal>> {
  return runCommand(actor, {
    permission: canManageUsers(actor),
    input: parseInput(linkBylineSchema, input),
    constraints: { unique: refuse('slug-taken') },
    work: async (tx, { userId, authorId }) => {
      const user = await lockUser(tx, userId);
      if (!user) throw new CommandRejected<BylineRefusal>('not-found');
      const before = await tx.author.findUnique({ where: { userId }, select: { id: true, name: true } });
      const after = authorId === '' ? null : await chooseAuthor(tx, authorId, user);
      if (before?.id !== after?.id) {
        if (before) await tx.author.update({ where: { id: before.id }, data: { userId: null }, select: { id: true } });
        if (after) await tx.author.update({ where: { id: after.id }, data: { userId }, select: { id: true } });
      }
      const audit = { action: 'user.link-author', targetType: 'user', targetId: userId, summary: user.email };
      return {
        value: null,
        audit: { ...audit, before: { author: before?.name ?? null }, after: { author: after?.name ?? null } },
        // The address of a new author may have been asked for before.
        ...(authorId === 'new' && { tags: ['missing'] }),
      };
    },
  });
}

/** Authors that are nobody's yet, and this account's own, for choosing a byline. */
export function listFreeBylines(userId: string): Promise<{ id: string; name: string }[]> {
  return getDb().author.findMany({
    where: { OR: [{ userId: null }, { userId }] },
    orderBy: { name: 'asc' },
    take: 500,
    select: { id: true, name: true },
  });
}

/** The byline of a person's new article; none for the software itself and for who has none. */
export async function findOwnByline(tx: Tx, actor: Actor): Promise<string[]> {
  if (actor.id === null) return [];
  const author = await tx.author.findUnique({ where: { userId: actor.id }, select: { id: true } });
  return author ? [author.id] : [];
}

async function chooseAuthor(tx: Tx, authorId: string, user: { id: string; name: string }) {
  if (authorId === 'new') return makeAuthor(tx, user.name);
  await tx.$queryRaw`SELECT 1 FROM author WHERE id = ${authorId}::uuid FOR UPDATE`;
  const author = await tx.author.findUnique({
    where: { id: authorId },
    select: { id: true, name: true, userId: true },
  });
  if (!author) throw new CommandRejected<BylineRefusal>('not-found');
  if (author.userId !== null && author.userId !== user.id) throw new CommandRejected<BylineRefusal>('byline-taken');
  return author;
}

async function makeAuthor(tx: Tx, name: string) {
  const slug = slugify(name);
  if (slug === '') throw new CommandRejected<BylineRefusal>('invalid', 'name: no letter or digit in it');
  return tx.author.create({ data: { name, slug }, select: { id: true, name: true } });
}
