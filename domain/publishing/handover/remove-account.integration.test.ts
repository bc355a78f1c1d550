import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { createArticle } from '@/domain/publishing/drafts/save-article';
import { addNote, listNotes } from '@/domain/publishing/review/notes';
import { assignArticle } from '@/domain/publishing/review/review';
import { linkByline } from '@/domain/taxonomy/byline';
import { changeRole, createUser as createAccount, enableUser } from '@/domain/users/commands';
import { inviteUser, issueNewLink } from '@/domain/users/links';
import { listPeople, listUsers } from '@/domain/users/queries';
import { documentOf } from '@/test/factories/article';
import { createActor } from '@/test/factories/user';
import { useDatabase } from '@/test/database/use-database';
import { unwrap } from '@/test/unwrap';
import { readWorkload, removeAccount } from './remove-account';

useDatabase();

const content = { title: 'خبر', body: documentOf('نص.') };
const email = 'leaving@example.org';

async function leaver() {
  const [chief, heir] = [await createActor('ADMINISTRATOR'), await createActor('AUTHOR')];
  const account = { email, name: 'الراحلة', role: 'AUTHOR', password: 'four quiet river stones' };
  const { id } = unwrap(await createAccount(chief, account));
  return { chief, heir, leaving: { id, label: email, role: 'AUTHOR' as const } };
}

it('hands the work over, keeps names and bylines, and leaves nothing to sign in by', async () => {
  const { chief, heir, leaving } = await leaver();
  const { id } = leaving;
  unwrap(await linkByline(chief, { userId: id, authorId: 'new' }));
  const own = unwrap(await createArticle(leaving, { content }));
  const others = unwrap(await createArticle(heir, { content }));
  unwrap(await assignArticle(chief, { id: others.id, version: others.version, assigneeId: id }));
  unwrap(await addNote(leaving, { articleId: own.id, text: 'ملاحظة' }));
  await getDb().session.create({ data: { token: 'open', userId: id, expiresAt: new Date(Date.now() + 60_000) } });
  await getDb().twoFactor.create({ data: { userId: id, secret: 's', backupCodes: 'c' } });
  await getDb().passkey.create({
    data: { userId: id, publicKey: 'k', credentialID: 'c', counter: 0, deviceType: 'd', backedUp: false },
  });
  const before = await getDb().article.findUniqueOrThrow({ where: { id: own.id } });
  expect(await readWorkload(chief, id)).toEqual({ created: 1, assigned: 1 });
  expect(await readWorkload(heir, id)).toBeNull();
  expect(unwrap(await removeAccount(chief, { userId: id, heirId: heir.id }))).toEqual({ created: 1, assigned: 1 });
  const after = await getDb().article.findUniqueOrThrow({ where: { id: own.id }, include: { authors: true } });
  expect(after).toMatchObject({ createdById: heir.id, version: before.version, updatedAt: before.updatedAt });
  expect(after.authors).toHaveLength(1);
  expect(await getDb().article.findUnique({ where: { id: others.id } })).toMatchObject({ assigneeId: heir.id });
  expect(await listNotes(heir, own.id)).toMatchObject([{ writer: 'الراحلة' }]);
  const where = { userId: id };
  const db = getDb();
  expect(
    await Promise.all([
      db.session.count({ where }),
      db.account.count({ where }),
      db.twoFactor.count({ where }),
      db.passkey.count({ where }),
      db.userLink.count({ where }),
    ]),
  ).toEqual([0, 0, 0, 0, 0]);
  expect((await listUsers()).map((user) => user.id)).not.toContain(id);
  expect((await listPeople()).map((user) => user.id)).not.toContain(id);
  expect(await db.auditEvent.findFirst({ where: { action: 'user.remove' } })).toMatchObject({
    summary: email,
    before: { name: 'الراحلة', email },
    after: { heir: heir.label, created: 1, assigned: 1 },
  });
  expect(await enableUser(chief, where)).toMatchObject({ reason: 'not-found' });
  expect(await issueNewLink(chief, where)).toMatchObject({ reason: 'not-found' });
  expect(await changeRole(chief, { ...where, role: 'ADMINISTRATOR' })).toMatchObject({ reason: 'not-found' });
  expect(await inviteUser(chief, { email, name: 'أخرى', role: 'AUTHOR' })).toMatchObject({ ok: true });
});

it('takes no wrong heir, and changes nothing then', async () => {
  const { chief, heir, leaving } = await leaver();
  const own = unwrap(await createArticle(leaving, { content }));
  await getDb().user.update({ where: { id: heir.id }, data: { disabledAt: new Date() } });
  for (const heirId of [heir.id, leaving.id, 'nobody'])
    expect(await removeAccount(chief, { userId: leaving.id, heirId })).toMatchObject({ reason: 'unknown-reference' });
  expect(await removeAccount(heir, { userId: leaving.id })).toMatchObject({ reason: 'forbidden' });
  expect(await removeAccount(chief, { userId: chief.id })).toMatchObject({ reason: 'yourself' });
  expect(await getDb().user.findUnique({ where: { id: leaving.id } })).toMatchObject({ email, removedAt: null });
  expect(unwrap(await removeAccount(chief, { userId: leaving.id }))).toEqual({ created: 1, assigned: 0 });
  expect(await getDb().article.findUnique({ where: { id: own.id } })).toMatchObject({ createdById: null });
  expect(await removeAccount(chief, { userId: leaving.id })).toMatchObject({ reason: 'not-found' });
});

it('leaves one administrator when two remove each other at once', async () => {
  const [one, other] = [await createActor('ADMINISTRATOR'), await createActor('ADMINISTRATOR')];
  const outcomes = await Promise.all([
    removeAccount(one, { userId: other.id, heirId: one.id }),
    removeAccount(other, { userId: one.id, heirId: other.id }),
  ]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await getDb().user.count({ where: { role: 'ADMINISTRATOR', removedAt: null } })).toBe(1);
});
