import { randomBytes } from 'node:crypto';
import { getDb } from '@/db/client';
import { createUser } from '@/domain/users/commands';
import type { Actor, UserRole } from '@/domain/users/types';
import { readSignIn } from './surface';
import { Visitor } from './visitor';

export type Person = { actor: Actor & { id: string }; visitor: Visitor; signIn: (site: string) => Promise<Visitor> };

/** Creates accounts with these roles and signs each in through the sign-in page. */
export async function makePeople(site: string, roles: UserRole[]): Promise<Person[]> {
  const people: Person[] = [];
  for (const role of roles) {
    const [email, password] = [`probe-${randomBytes(6).toString('hex')}@example.org`, randomBytes(12).toString('hex')];
    const made = await createUser(
      { id: null, label: 'probe', role: 'SYSTEM' },
      { email, name: 'سائل الصلاحيات', role, password },
    );
    if (!made.ok) throw new Error(made.reason);
    const signIn = (at: string) => signInAs(at, email, password);
    people.push({ actor: { id: made.value.id, label: email, role }, visitor: await signIn(site), signIn });
  }
  return people;
}

async function signInAs(site: string, email: string, password: string): Promise<Visitor> {
  const visitor = new Visitor(site);
  const { outcome } = await visitor.call(readSignIn(), { email, password, next: '/admin' }, '/admin/sign-in');
  if (outcome !== 'ok') throw new Error(`signing in: ${outcome}`);
  return visitor;
}

/** Takes the accounts away again. */
export async function dropPeople(people: Person[]): Promise<void> {
  await getDb().user.deleteMany({ where: { id: { in: people.map(({ actor }) => actor.id) } } });
}
