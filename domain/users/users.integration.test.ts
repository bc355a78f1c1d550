import { beforeEach, describe, expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { useDatabase } from '@/test/database/use-database';
import { createActor } from '@/test/factories/user';
import { unwrap } from '@/test/unwrap';
import { changeRole, createUser, disableUser, enableUser } from './commands';
import { changePassword } from './credentials';
import { findLink, followLink, inviteUser, issueNewLink, issueResetByEmail } from './links';
import { verifyPassword } from './password';
import { listUsers } from './queries';
import { endAllSessions, endSession } from './sessions';
import { countAttempt, resetAttempts } from './throttle';
import type { Actor } from './types';

useDatabase();

const password = 'اثنا عشر حرفًا وأكثر';
let admin: Actor;

beforeEach(async () => {
  admin = await createActor('ADMINISTRATOR');
});

describe('accounts', () => {
  it('are made by administrators alone, once for an address, with a hash that Argon2id made', async () => {
    const person = { email: 'New@Example.org ', name: 'زميلة جديدة', role: 'AUTHOR', password };
    expect(await createUser(await createActor('EDITOR'), person)).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await createUser(admin, { ...person, password: 'short' })).toMatchObject({ ok: false, reason: 'invalid' });
    expect(await createUser(admin, person)).toMatchObject({ ok: true });
    expect(await createUser(admin, person)).toMatchObject({ ok: false, reason: 'email-taken' });
    const account = await getDb().account.findFirstOrThrow({ where: { user: { email: 'new@example.org' } } });
    expect(account.password).toMatch(/^\$argon2id\$/);
    expect(await verifyPassword({ hash: account.password ?? '', password })).toBe(true);
    expect(await verifyPassword({ hash: account.password ?? '', password: `${password}.` })).toBe(false);
  });

  it('keep an administrator, however two try to remove each other at once', async () => {
    const second = await createActor('ADMINISTRATOR');
    const [one, two] = await Promise.all([
      changeRole(admin, { userId: second.id, role: 'EDITOR' }),
      changeRole(second, { userId: admin.id, role: 'EDITOR' }),
    ]);
    const left = await getDb().user.count({ where: { role: 'ADMINISTRATOR' } });
    expect(left).toBeGreaterThanOrEqual(1);
    expect([one.ok, two.ok]).toContain(true);
    expect(await changeRole(admin, { userId: admin.id, role: 'EDITOR' })).toMatchObject({
      ok: false,
      reason: 'yourself',
    });
  });

  it('are shut out with their sessions and links, and let in again', async () => {
    const author = await createActor('AUTHOR');
    await openSession(author.id);
    const link = await issueNewLink(admin, { userId: author.id });
    expect(await disableUser(admin, { userId: author.id })).toMatchObject({ ok: true });
    expect(await getDb().session.count({ where: { userId: author.id ?? '' } })).toBe(0);
    expect(link.ok && (await findLink(link.value.token))).toBeNull();
    expect((await listUsers()).find(({ id }) => id === author.id)?.disabledAt).toBeInstanceOf(Date);
    expect(await enableUser(admin, { userId: author.id })).toMatchObject({ ok: true });
    const trail = await getDb().auditEvent.findMany({
      where: { targetId: author.id ?? '' },
      orderBy: { id: 'asc' },
      select: { action: true },
    });
    expect(trail.map(({ action }) => action)).toEqual(['user.issue-link', 'user.disable', 'user.enable']);
  });
});

describe('links', () => {
  it('let an invited person choose a password, once', async () => {
    const link = unwrap(await inviteUser(admin, { email: 'guest@example.org', name: 'ضيفة', role: 'CONTRIBUTOR' }));
    expect(await findLink(link.token)).toEqual({ kind: 'INVITATION', email: 'guest@example.org', name: 'ضيفة' });
    expect(await getDb().userLink.findFirst({ where: { tokenHash: link.token } })).toBeNull();
    const both = await Promise.all([
      followLink({ token: link.token, password }),
      followLink({ token: link.token, password }),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await findLink(link.token)).toBeNull();
  });

  it('reset a password, end every session, and are void when another is made or time is up', async () => {
    const user = unwrap(await createUser(admin, { email: 'old@example.org', name: 'قديمة', role: 'AUTHOR', password }));
    await openSession(user.id);
    const first = unwrap(await issueNewLink(admin, { userId: user.id }));
    const second = await issueResetByEmail(' OLD@example.org');
    expect(await findLink(first.token)).toBeNull();
    expect(await followLink({ token: first.token, password })).toMatchObject({ ok: false, reason: 'link-over' });
    expect(await followLink({ token: second?.token, password: 'كلمة مرور أخرى طويلة' })).toMatchObject({ ok: true });
    expect(await getDb().session.count({ where: { userId: user.id } })).toBe(0);
    const third = unwrap(await issueNewLink(admin, { userId: user.id }));
    await getDb().userLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await followLink({ token: third.token, password })).toMatchObject({ ok: false, reason: 'link-over' });
    expect(await issueResetByEmail('nobody@example.org')).toBeNull();
  });
});

describe('passwords and sessions', () => {
  it('change for who knows the old one, and end the other sessions', async () => {
    const { id } = unwrap(
      await createUser(admin, { email: 'me@example.org', name: 'أنا نفسي', role: 'AUTHOR', password }),
    );
    const me = { id, label: 'me@example.org', role: 'AUTHOR' } as const;
    const [here] = [await openSession(id), await openSession(id)];
    expect(await changePassword(me, { current: 'not the password', next: 'كلمة مرور أخرى طويلة' }, here)).toMatchObject(
      { ok: false, reason: 'wrong-password' },
    );
    expect(await changePassword(me, { current: password, next: 'كلمة مرور أخرى طويلة' }, here)).toMatchObject({
      ok: true,
    });
    expect(await getDb().session.findMany({ where: { userId: id }, select: { id: true } })).toEqual([{ id: here }]);
  });

  it('are nobody else’s to end, but the administrator’s', async () => {
    const [author, stranger] = [await createActor('AUTHOR'), await createActor('EDITOR')];
    const session = await openSession(author.id);
    expect(await endSession(stranger, session)).toMatchObject({ ok: false, reason: 'not-found' });
    expect(await endAllSessions(stranger, author.id ?? '')).toMatchObject({ ok: false, reason: 'forbidden' });
    expect(await endSession(author, session)).toMatchObject({ ok: true });
    await openSession(author.id);
    expect(await endAllSessions(admin, author.id ?? '')).toMatchObject({ ok: true, value: { ended: 1 } });
  });
});

describe('attempts', () => {
  it('are counted together however many come at once, and forgotten', async () => {
    const limit = { times: 5, seconds: 60 };
    const waits = await Promise.all(Array.from({ length: 12 }, () => countAttempt('key', limit)));
    expect(waits.filter((wait) => wait === null)).toHaveLength(5);
    expect(Math.max(...waits.map((wait) => wait ?? 0))).toBeLessThanOrEqual(60);
    await resetAttempts('key');
    expect(await countAttempt('key', limit)).toBeNull();
    await getDb().throttle.updateMany({ data: { count: 99, resetAt: new Date(Date.now() - 1) } });
    expect(await countAttempt('key', limit)).toBeNull();
  });
});

async function openSession(userId: string | null): Promise<string> {
  const data = { userId: userId ?? '', token: crypto.randomUUID(), expiresAt: new Date(Date.now() + 60_000) };
  return (await getDb().session.create({ data, select: { id: true } })).id;
}
