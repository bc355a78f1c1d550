import { randomInt } from 'node:crypto';
import { getDb } from '@/db/client';
import { createUser } from '@/domain/users/commands';
import type { UserRole } from '@/domain/users/types';

export type DemoAccount = { email: string; password: string; role: UserRole };

const ACTOR = { id: null, label: 'demo', role: 'SYSTEM' } as const;
const staff = [
  { email: 'admin@demo.example', name: 'مديرة التجربة', role: 'ADMINISTRATOR' },
  { email: 'editor@demo.example', name: 'محرّر التجربة', role: 'EDITOR' },
  { email: 'author@demo.example', name: 'كاتبة التجربة', role: 'AUTHOR' },
] as const;

/**
 * Makes an account for each role that one tries the desk with, while there is nobody at all. The passwords are random and
 * known only from what this returns: the database keeps their hashes.
 */
export async function makeDemoAccounts(): Promise<DemoAccount[]> {
  if (await getDb().user.findFirst({ select: { id: true } })) return [];
  const made: DemoAccount[] = [];
  for (const person of staff) {
    const password = makePassword();
    const result = await createUser(ACTOR, { ...person, password });
    if (!result.ok) throw new Error(`a demo account could not be made: ${result.reason}`);
    made.push({ email: person.email, password, role: person.role });
  }
  await giveDraftsTo('author@demo.example');
  return made;
}

/** Every author has something on the desk. */
async function giveDraftsTo(email: string): Promise<void> {
  const author = await getDb().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  await getDb().article.updateMany({ where: { status: 'DRAFT', createdById: null }, data: { createdById: author.id } });
}

/** Four groups of four letters that are not taken for one another: 79 bits. */
function makePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
