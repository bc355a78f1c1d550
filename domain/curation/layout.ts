import { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { containerSchema } from './schema';

const chosenSchema = z.strictObject({ articleId: z.uuid(), pinnedUntil: z.coerce.date().nullable().default(null) });

/** The chosen articles of a whole front page; a container that is not named is filled automatically. */
export const frontLayoutSchema = z.strictObject({
  containers: z
    .array(z.strictObject({ container: containerSchema, chosen: z.array(chosenSchema).max(12) }))
    .max(80)
    .refine((list) => new Set(list.map((one) => one.container)).size === list.length, {
      error: 'names a container twice',
    }),
});

export type FrontLayout = z.infer<typeof frontLayoutSchema>;

/** As it is stored: without empty places, moments as text. */
export function toStored({ containers }: FrontLayout) {
  return {
    containers: containers
      .filter(({ chosen }) => chosen.length > 0)
      .map(({ container, chosen }) => ({
        container,
        chosen: chosen.map(({ articleId, pinnedUntil }) => ({
          articleId,
          pinnedUntil: pinnedUntil?.toISOString() ?? null,
        })),
      })),
  };
}

/** The ids that a layout names, each once. */
export function idsOfLayout({ containers }: FrontLayout): string[] {
  return [...new Set(containers.flatMap(({ chosen }) => chosen.map(({ articleId }) => articleId)))];
}

/** By container, the choices whose pin has not ended at `now`. */
export function activeChoices({ containers }: FrontLayout, now: Date): Map<string, string[]> {
  const isActive = (until: Date | null) => until === null || until > now;
  return new Map(
    containers.map(({ container, chosen }) => [
      container,
      chosen.filter((one) => isActive(one.pinnedUntil)).map((one) => one.articleId),
    ]),
  );
}

/** Article ids by container, each with the end of its pin when it has one: for the audit trail. */
export function placesOf({ containers }: FrontLayout): Record<string, string[]> {
  const filled = containers.filter(({ chosen }) => chosen.length > 0);
  return Object.fromEntries(
    filled.map(({ container, chosen }) => [
      container,
      chosen.map(({ articleId, pinnedUntil }) =>
        pinnedUntil ? `${articleId} ${pinnedUntil.toISOString()}` : articleId,
      ),
    ]),
  );
}

/** The layout that readers see now. */
export async function readSlots(tx: Pick<Tx, 'frontSlot'>): Promise<FrontLayout> {
  const rows = await tx.frontSlot.findMany({
    orderBy: [{ container: 'asc' }, { position: 'asc' }],
    take: 1_000,
    select: { container: true, articleId: true, pinnedUntil: true },
  });
  const names = [...new Set(rows.map(({ container }) => container))];
  return frontLayoutSchema.parse({
    containers: names.map((container) => ({
      container,
      chosen: rows
        .filter((row) => row.container === container)
        .map(({ articleId, pinnedUntil }) => ({ articleId, pinnedUntil })),
    })),
  });
}
