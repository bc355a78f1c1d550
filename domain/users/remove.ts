import type { Tx } from '@/db/transaction';

/**
 * Takes everything away by which an account signs in, with its limits and choices. Its row and name stay, so that notes,
 * revisions and entries keep their writer; its address is free for another account.
 */
export async function clearAccount(tx: Tx, userId: string): Promise<void> {
  const where = { userId };
  await tx.session.deleteMany({ where });
  await tx.account.deleteMany({ where });
  await tx.twoFactor.deleteMany({ where });
  await tx.passkey.deleteMany({ where });
  await tx.userLink.deleteMany({ where });
  await tx.userSection.deleteMany({ where });
  await tx.notification.deleteMany({ where });
  await tx.notificationChoice.deleteMany({ where });
  await tx.editorPresence.deleteMany({ where });
  await tx.author.updateMany({ where, data: { userId: null } });
  const now = new Date();
  await tx.user.update({
    where: { id: userId },
    // "invalid" is no domain (RFC 2606), so that this address is nobody's.
    data: {
      email: `${userId}@removed.invalid`,
      emailVerified: false,
      twoFactorEnabled: false,
      image: null,
      disabledAt: now,
      removedAt: now,
    },
    select: { id: true },
  });
}
