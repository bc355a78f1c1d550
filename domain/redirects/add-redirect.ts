import type { Tx } from '@/db/transaction';

/**
 * Redirects an old URL to a new one, both as lib/urls builds them. Flattens chains: redirects to the old one now lead
 * to the new one, and a URL that is in use again redirects nowhere.
 */
export async function addRedirect(tx: Tx, from: string, to: string): Promise<void> {
  if (from === to) return;
  const fromPath = decodeURI(from);
  await tx.redirect.deleteMany({ where: { fromPath: decodeURI(to) } });
  await tx.redirect.updateMany({ where: { toPath: from }, data: { toPath: to } });
  await tx.redirect.upsert({
    where: { fromPath },
    create: { fromPath, toPath: to },
    update: { toPath: to, kind: 'PERMANENT', isPrefix: false },
    select: { id: true },
  });
}
