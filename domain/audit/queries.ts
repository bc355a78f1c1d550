import { z } from 'zod';
import { getDb } from '@/db/client';
import type { AuditPage } from './types';

/** The filter of the audit log; `after` is the cursor of the previous page. */
export const auditFilterSchema = z.object({
  actorId: z.string().max(64).optional(),
  targetType: z
    .string()
    .regex(/^[a-z-]{1,40}$/)
    .optional(),
  targetId: z.string().max(64).optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  after: z.uuid().optional(),
});
export type AuditFilter = z.infer<typeof auditFilterSchema>;

const size = 50;
const fields = z.record(z.string(), z.unknown()).nullable().catch(null);

/**
 * Latest events first, with keyset pagination: ids contain the time (UUID version 7), so a page far back costs the
 * same as the first.
 */
export async function listAudit({ actorId, targetType, targetId, from, to, after }: AuditFilter): Promise<AuditPage> {
  const rows = await getDb().auditEvent.findMany({
    where: {
      ...(actorId && { actorId }),
      ...(targetType && { targetType }),
      ...(targetId && { targetId }),
      ...(after && { id: { lt: after } }),
      at: {
        ...(from && { gte: new Date(`${from}T00:00:00Z`) }),
        ...(to && { lt: new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000) }),
      },
    },
    select: {
      id: true,
      at: true,
      actorLabel: true,
      action: true,
      targetType: true,
      targetId: true,
      summary: true,
      before: true,
      after: true,
      origin: true,
    },
    orderBy: { id: 'desc' },
    take: size + 1,
  });
  const items = rows
    .slice(0, size)
    .map(({ before, after: now, ...row }) => ({ ...row, before: fields.parse(before), after: fields.parse(now) }));
  return { items, next: rows.length > size ? (items.at(-1)?.id ?? null) : null };
}
