import type { Tx } from '@/db/transaction';

/**
 * Makes an old address lead to a new one, both as lib/urls makes them. Chains are flattened: what led to the old one
 * leads to the new one at once, and an address in use again leads nowhere else.
 */
export async function addRedirect(tx: Tx, from: string, to: string): Promise<void> {
  if (from === to) return;
  const fromPath = decodeURI(from);
  await tx.redirect.deleteMany({ where: { fromPath: decodeURI(to) } });
  await tx.redirect.updateMany({ where: { toPath: from }, data: { toPath: to } });
  await tx.redirect.upsert({
    where: { fromPath },
    create: { fromPath, toPath: to },
    update: { toPath: to },
    select: { id: true },
  });
}
