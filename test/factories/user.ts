import { getDb } from '@/db/client';
import type { Prisma, User } from '@/db/generated/client';
import type { Actor } from '@/domain/users/types';
import { nextNumber } from '@/test/factories/sequence';

/** A person of the desk: an editor, unless `role` says otherwise. */
export function createUser(fields: Partial<Prisma.UserUncheckedCreateInput> = {}): Promise<User> {
  const number = nextNumber();
  const defaults = {
    email: `editor-${number}@example.org`,
    name: `محررة ${number}`,
    role: 'EDITOR',
    emailVerified: true,
  } as const;
  return getDb().user.create({ data: { ...defaults, ...fields } });
}

/** Somebody new of this role, who acts. */
export async function createActor(role: User['role'] = 'EDITOR'): Promise<Actor & { id: string }> {
  const { id, email } = await createUser({ role });
  return { id, label: email, role };
}
