import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { createActor } from '@/test/factories/user';
import { unwrap } from '@/test/unwrap';
import { findOwnByline, linkByline, listFreeBylines } from './byline';
import { listAuthors } from './desk-queries';

useDatabase();

it('links an account to an author, a new one or one that is nobody’s, and shows it on both sides', async () => {
  const chief = await createActor('ADMINISTRATOR');
  const [writer, other] = [await createActor('AUTHOR'), await createActor('AUTHOR')];
  const author = await getDb().author.create({ data: { name: 'سلمى', slug: 'سلمى' } });
  unwrap(await linkByline(chief, { userId: writer.id, authorId: author.id }));
  expect(await linkByline(chief, { userId: other.id, authorId: author.id })).toMatchObject({ reason: 'byline-taken' });
  expect(await linkByline(writer, { userId: writer.id, authorId: '' })).toMatchObject({ reason: 'forbidden' });
  expect(await linkByline(chief, { userId: 'nobody', authorId: '' })).toMatchObject({ reason: 'not-found' });
  expect(await getDb().$transaction((tx) => findOwnByline(tx, writer))).toEqual([author.id]);
  expect((await listAuthors())[0]?.account?.id).toBe(writer.id);
  expect(await listFreeBylines(other.id)).toEqual([]);
  unwrap(await linkByline(chief, { userId: writer.id, authorId: 'new' }));
  const made = await getDb().author.findUniqueOrThrow({ where: { userId: writer.id } });
  expect(made.id).not.toBe(author.id);
  expect(await listFreeBylines(other.id)).toMatchObject([{ id: author.id }]);
  expect(await linkByline(chief, { userId: writer.id, authorId: 'new' })).toMatchObject({ reason: 'slug-taken' });
  unwrap(await linkByline(chief, { userId: writer.id, authorId: '' }));
  expect(await getDb().author.count({ where: { userId: { not: null } } })).toBe(0);
  const outcomes = await Promise.all(
    [writer, other].map(({ id: userId }) => linkByline(chief, { userId, authorId: author.id })),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});
