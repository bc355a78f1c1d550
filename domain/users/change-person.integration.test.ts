import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { createActor, createUser } from '@/test/factories/user';
import { unwrap } from '@/test/unwrap';
import { changeOwnEmail, changePerson } from './change-person';
import { createUser as createAccount } from './commands';
import { findLink, issueNewLink } from './links';
import { hashPassword, verifyPassword } from './password';

useDatabase();

const password = 'four quiet river stones';

async function colleague() {
  const chief = await createActor('ADMINISTRATOR');
  const account = { email: 'salma@example.org', name: 'سلمى', role: 'AUTHOR', password };
  const { id } = unwrap(await createAccount(chief, account));
  return { chief, id };
}

it('an administrator changes a colleague’s name and address; sessions and password stay, open links end', async () => {
  const { chief, id } = await colleague();
  const session = { token: 'open', userId: id, expiresAt: new Date(Date.now() + 60_000) };
  await getDb().session.create({ data: session });
  const link = unwrap(await issueNewLink(chief, { userId: id }));
  const changed = await changePerson(chief, { userId: id, name: '  سلمى الجديدة ', email: ' Salma.NEW@Example.org ' });
  expect(changed).toEqual({ ok: true, value: { former: 'salma@example.org', email: 'salma.new@example.org' } });
  expect(await getDb().user.findUnique({ where: { id } })).toMatchObject({
    name: 'سلمى الجديدة',
    email: 'salma.new@example.org',
  });
  expect(await getDb().session.count({ where: { userId: id } })).toBe(1);
  expect(await findLink(link.token)).toBeNull();
  const account = await getDb().account.findFirstOrThrow({ where: { userId: id } });
  expect(account.accountId).toBe(id);
  expect(await verifyPassword({ hash: account.password ?? '', password })).toBe(true);
  expect(await getDb().auditEvent.findFirst({ where: { action: 'user.change-person' } })).toMatchObject({
    actorId: chief.id,
    before: { name: 'سلمى', email: 'salma@example.org' },
    after: { name: 'سلمى الجديدة', email: 'salma.new@example.org' },
  });
});

it('nobody gets an address that is taken, however it is written, nor changes a colleague without the right', async () => {
  const { chief, id } = await colleague();
  await createUser({ email: 'taken@example.org' });
  const change = (email: string, userId = id) => changePerson(chief, { userId, name: 'سلمى', email });
  expect(await change(' TAKEN@example.org')).toMatchObject({ reason: 'email-taken' });
  expect(await change('not an address')).toMatchObject({ reason: 'invalid' });
  expect(await change('new@example.org', 'nobody')).toMatchObject({ reason: 'not-found' });
  expect(await change('new@example.org', chief.id)).toMatchObject({ reason: 'yourself' });
  const editor = await createActor('EDITOR');
  const input = { userId: id, name: 'سلمى', email: 'new@example.org' };
  expect(await changePerson(editor, input)).toMatchObject({ reason: 'forbidden' });
  expect(await change('salma@example.org')).toEqual({ ok: true, value: { former: null, email: 'salma@example.org' } });
  const outcomes = await Promise.all([
    change('one@example.org'),
    changePerson(chief, { ...input, userId: editor.id, email: 'one@example.org' }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

it('one changes one’s own address with the password alone', async () => {
  const { id } = await colleague();
  await createUser({ email: 'taken@example.org' });
  const me = { id, label: 'salma@example.org', role: 'AUTHOR' as const };
  const change = (email: string, current = password) => changeOwnEmail(me, { email, current });
  expect(await change('new@example.org', await hashPassword(password))).toMatchObject({ reason: 'wrong-password' });
  expect(await change('new@example.org', 'a wrong password')).toMatchObject({ reason: 'wrong-password' });
  expect(await change('taken@example.org')).toMatchObject({ reason: 'email-taken' });
  expect(await change('New@example.org')).toMatchObject({ ok: true, value: { former: 'salma@example.org' } });
  expect(await changeOwnEmail({ ...me, id: null }, { email: 'x@example.org', current: password })).toMatchObject({
    reason: 'forbidden',
  });
});
