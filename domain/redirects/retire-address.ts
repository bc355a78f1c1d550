import { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { addRedirect } from './add-redirect';

/** The redirects that led to an address, as they were. */
export const ledSchema = z.array(z.object({ fromPath: z.string(), kind: z.enum(['PERMANENT', 'TEMPORARY', 'GONE']) }));
export type Led = z.infer<typeof ledSchema>;

/**
 * Gives up an address, as lib/urls builds it: it leads to another for good, or is gone. So do those that led to it; returns
 * these as they were, for `reviveAddress`.
 */
export async function retireAddress(tx: Tx, from: string, to: string | null): Promise<Led> {
  const led = await tx.redirect.findMany({ where: { toPath: from }, select: { fromPath: true, kind: true } });
  if (to !== null) await addRedirect(tx, from, to);
  else await markGone(tx, from);
  return led;
}

async function markGone(tx: Tx, from: string): Promise<void> {
  const gone = { toPath: '', kind: 'GONE', isPrefix: false } as const;
  const fromPath = decodeURI(from);
  await tx.redirect.updateMany({ where: { toPath: from }, data: gone });
  await tx.redirect.upsert({
    where: { fromPath },
    create: { fromPath, ...gone },
    update: gone,
    select: { id: true },
  });
}

/** Takes an address up again, and lets those that led to it lead there as before. */
export async function reviveAddress(tx: Tx, address: string, led: Led): Promise<void> {
  await tx.redirect.deleteMany({ where: { fromPath: decodeURI(address) } });
  for (const { fromPath, kind } of led)
    await tx.redirect.updateMany({ where: { fromPath, isPrefix: false }, data: { toPath: address, kind } });
}
