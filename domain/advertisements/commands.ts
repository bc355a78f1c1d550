import type { Tx } from '@/db/transaction';
import type { AuditFields } from '@/domain/audit/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import { refuse, type Result } from '@/lib/result';
import { canEditAdvertisements } from './policy';
import { advertisementSchema } from './schema';

export type AdvertisementRefusal = 'forbidden' | 'invalid' | 'not-found' | 'unknown-reference';

/** Nearly every page may show one, and what is remembered of them is dropped with the settings. */
const tags = ['settings'];

/** Creates or changes an advertisement. Rejects with `unknown-reference` when the library has no such picture. */
export async function saveAdvertisement(
  actor: Actor,
  input: unknown,
): Promise<Result<{ id: string }, AdvertisementRefusal>> {
  const saved = await runCommand(actor, {
    permission: canEditAdvertisements(actor),
    input: parseInput(advertisementSchema, input),
    constraints: { foreignKey: refuse('unknown-reference') },
    work: async (tx, { id, ...data }) => {
      const before = id ? await find(tx, id) : null;
      if (data.mediaId) await assertPicture(tx, data.mediaId);
      const value = id
        ? await tx.advertisement.update({ where: { id }, data, select: { id: true } })
        : await tx.advertisement.create({ data, select: { id: true } });
      const audit = {
        action: before ? 'advertisement.update' : 'advertisement.create',
        targetType: 'advertisement',
        targetId: value.id,
        summary: data.name,
        ...(before && { before: auditFields(before) }),
        after: auditFields(data),
      };
      return { value, audit, tags };
    },
  });
  if (saved.ok) clearMemoryCache();
  return saved;
}

/** Deletes an advertisement with its counts, whose sums stay in the audit trail. */
export async function removeAdvertisement(actor: Actor, id: string): Promise<Result<null, AdvertisementRefusal>> {
  const removed = await runCommand(actor, {
    permission: canEditAdvertisements(actor),
    work: async (tx) => {
      const advertisement = await find(tx, id);
      const { _sum: counts } = await tx.advertisementCount.aggregate({
        where: { advertisementId: id },
        _sum: { shown: true, clicked: true },
      });
      await tx.advertisement.delete({ where: { id }, select: { id: true } });
      const audit = {
        action: 'advertisement.remove',
        targetType: 'advertisement',
        targetId: id,
        summary: advertisement.name,
        before: { ...auditFields(advertisement), shown: counts.shown ?? 0, clicked: counts.clicked ?? 0 },
      };
      return { value: null, audit, tags };
    },
  });
  if (removed.ok) clearMemoryCache();
  return removed;
}

const fields = {
  name: true,
  place: true,
  mediaId: true,
  alt: true,
  title: true,
  line: true,
  link: true,
  startsAt: true,
  endsAt: true,
  weight: true,
  isOn: true,
} as const;

/** Holds the row until the end, so that two changes follow each other. */
async function find(tx: Tx, id: string) {
  await tx.$queryRaw`SELECT id FROM advertisement WHERE id = ${id}::uuid FOR UPDATE`;
  const found = await tx.advertisement.findUnique({ where: { id }, select: fields });
  if (!found) throw new CommandRejected<AdvertisementRefusal>('not-found');
  return found;
}

async function assertPicture(tx: Tx, id: string): Promise<void> {
  const picture = await tx.media.findUnique({ where: { id }, select: { kind: true } });
  if (picture?.kind !== 'IMAGE') throw new CommandRejected<AdvertisementRefusal>('unknown-reference');
}

function auditFields(row: Awaited<ReturnType<typeof find>>): AuditFields {
  const { startsAt, endsAt, ...rest } = row;
  return { ...rest, startsAt: startsAt?.toISOString() ?? null, endsAt: endsAt?.toISOString() ?? null };
}
