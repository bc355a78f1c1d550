import { z } from 'zod';
import { ledSchema } from '@/domain/redirects/retire-address';
import { nameKinds } from '@/domain/taxonomy/types';

export const nameKindSchema = z.enum(nameKinds);

/** `targetId`: where the articles go; null takes the name off them, or is right where there are none. */
export const deleteNameSchema = z.strictObject({
  kind: nameKindSchema,
  id: z.uuid(),
  targetId: z.uuid().nullable().default(null),
});
export const restoreNameSchema = z.strictObject({ moveId: z.uuid() });

/** What a deletion keeps for its undo: the row, as PostgreSQL writes it, its address and what led there. */
export const undoSchema = z.object({
  row: z.record(z.string().regex(/^[a-z_]+$/), z.unknown()),
  slug: z.string().min(1),
  led: ledSchema,
});
