import { z } from 'zod';
import { getDb } from '@/db/client';
import { findCardsInOrder } from '@/domain/articles/card-queries';
import type { ArticleCardView } from '@/domain/articles/types';
import { parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { canEditTaxonomy } from '@/domain/taxonomy/policy';
import type { Actor } from '@/domain/users/types';
import { refuse } from '@/lib/result';
import type { CurationOutcome } from './draft-transaction';
import { type ChosenArticle, MAX_SECTION_PINS } from './types';

export const sectionPinsSchema = z.strictObject({
  sectionId: z.uuid(),
  pins: z
    .array(z.strictObject({ articleId: z.uuid(), pinnedUntil: z.coerce.date().nullable().default(null) }))
    .max(MAX_SECTION_PINS)
    .refine((pins) => new Set(pins.map(({ articleId }) => articleId)).size === pins.length, {
      error: 'names an article twice',
    }),
});

/** What stands at the top of a section's page: `cards` are the public ones in order, `ids` and `until` are of all. */
export type SectionLead = { cards: ArticleCardView[]; ids: string[]; until: Date | null };

/**
 * The articles that an editor put at the top of a section's page, while their pins last: one query, and one more when there are
 * any. One that is hidden or withdrawn is left out, and back as soon as readers may see it.
 */
export async function readSectionLead(slug: string, now = new Date()): Promise<SectionLead> {
  const pins = await getDb().sectionPin.findMany({
    where: { section: { slug }, OR: [{ pinnedUntil: null }, { pinnedUntil: { gt: now } }] },
    orderBy: { position: 'asc' },
    take: MAX_SECTION_PINS,
    select: { articleId: true, pinnedUntil: true },
  });
  const ids = pins.map(({ articleId }) => articleId);
  const ends = pins.flatMap(({ pinnedUntil }) => (pinnedUntil ? [pinnedUntil.getTime()] : []));
  return { cards: await findCardsInOrder(ids, now), ids, until: ends.length > 0 ? new Date(Math.min(...ends)) : null };
}

/** The pins of every section that has any, by section, for the desk. */
export async function listSectionPins(now = new Date()): Promise<Record<string, ChosenArticle[]>> {
  const rows = await getDb().sectionPin.findMany({
    where: { OR: [{ pinnedUntil: null }, { pinnedUntil: { gt: now } }] },
    orderBy: [{ sectionId: 'asc' }, { position: 'asc' }],
    take: 200 * MAX_SECTION_PINS,
    relationLoadStrategy: 'join',
    select: { sectionId: true, articleId: true, pinnedUntil: true, article: { select: { title: true } } },
  });
  const pins: Record<string, ChosenArticle[]> = {};
  for (const { sectionId, article, ...pin } of rows) (pins[sectionId] ??= []).push({ ...pin, title: article.title });
  return pins;
}

/** Sets the articles at the top of a section's page, in their order. */
export function saveSectionPins(actor: Actor, input: z.input<typeof sectionPinsSchema>): CurationOutcome<null> {
  return runCommand(actor, {
    permission: canEditTaxonomy(actor),
    input: parseInput(sectionPinsSchema, input),
    constraints: { foreignKey: refuse('unknown-reference'), unique: refuse('conflict') },
    work: async (tx, { sectionId, pins }) => {
      await tx.sectionPin.deleteMany({ where: { sectionId } });
      await tx.sectionPin.createMany({ data: pins.map((pin, position) => ({ sectionId, position, ...pin })) });
      return {
        value: null,
        audit: {
          action: 'section.pin',
          targetType: 'section',
          targetId: sectionId,
          after: { pins: pins.map(({ articleId }) => articleId) },
        },
        tags: [`section:${sectionId}`],
      };
    },
  });
}
