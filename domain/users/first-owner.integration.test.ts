import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { createUser } from './commands';
import { createFirstOwner, isSetupLink, issueSetupLink } from './first-owner';
import { verifyPassword } from './password';

useDatabase();

const person = { name: 'سلمى المؤسسة', email: 'Salma@Example.org', password: 'four quiet river stones' };
const issue = async () => (await issueSetupLink()) ?? '';

it('makes the first account an administrator, once', async () => {
  const token = await issue();
  expect(await isSetupLink(token)).toBe(true);
  const outcomes = await Promise.all([
    createFirstOwner({ ...person, token }),
    createFirstOwner({ ...person, email: 'other@example.org', token }),
  ]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const users = await getDb().user.findMany({ select: { role: true, accounts: { select: { password: true } } } });
  expect(users).toMatchObject([{ role: 'ADMINISTRATOR' }]);
  const hash = users[0]?.accounts[0]?.password ?? '';
  expect(await verifyPassword({ hash, password: person.password })).toBe(true);
  expect(await getDb().auditEvent.count({ where: { action: 'user.create', actorLabel: 'setup-link' } })).toBe(1);
  expect(await isSetupLink(token)).toBe(false);
  expect(await issueSetupLink()).toBeNull();
});

it('knows the last address alone, for seven days, and nobody without it', async () => {
  const old = await issue();
  const token = await issue();
  expect(await isSetupLink(old)).toBe(false);
  expect(await createFirstOwner({ ...person, token: old })).toMatchObject({ ok: false, reason: 'link-over' });
  expect(await createFirstOwner({ ...person, token: 'x'.repeat(43) })).toMatchObject({ reason: 'link-over' });
  await getDb().verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1_000) } });
  expect(await isSetupLink(token)).toBe(false);
  expect(await createFirstOwner({ ...person, token })).toMatchObject({ reason: 'link-over' });
  expect(await getDb().user.count()).toBe(0);
});

it('is over once anybody has an account, and keeps the address when the input is invalid', async () => {
  const token = await issue();
  expect(await createFirstOwner({ ...person, password: 'short', token })).toMatchObject({ reason: 'invalid' });
  expect(await isSetupLink(token)).toBe(true);
  await createUser({ id: null, label: 'cli', role: 'SYSTEM' }, { ...person, role: 'AUTHOR' });
  expect(await isSetupLink(token)).toBe(false);
  expect(await createFirstOwner({ ...person, email: 'x@example.org', token })).toMatchObject({ reason: 'link-over' });
});
