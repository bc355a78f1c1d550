import type { Tx } from '@/db/transaction';

export type UserState = {
  id: string;
  email: string;
  name: string;
  role: 'CONTRIBUTOR' | 'AUTHOR' | 'EDITOR' | 'ADMINISTRATOR';
  disabledAt: Date | null;
};

/** The person as stored, locked for the rest of the transaction; null when there is none, or none any more. */
export async function lockUser(tx: Tx, id: string): Promise<UserState | null> {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${id} FOR UPDATE`;
  return tx.user.findUnique({
    where: { id, removedAt: null },
    select: { id: true, email: true, name: true, role: true, disabledAt: true },
  });
}

/** Whether someone else could still manage people. Locks them, so that two administrators cannot remove each other at once. */
export async function hasOtherAdministrator(tx: Tx, id: string): Promise<boolean> {
  const others = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "user" WHERE role = 'ADMINISTRATOR' AND disabled_at IS NULL AND id <> ${id} ORDER BY id FOR UPDATE`;
  return others.length > 0;
}
