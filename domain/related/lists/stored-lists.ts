import type { Prisma } from '@/db/generated/client';
import { cardSelect } from '@/domain/articles/card';
import { publicWhere } from '@/domain/articles/visibility';
import { MAX_RELATED } from './limits';

const MAX_PINS = 60;

/**
 * The three stored parts of a related list. The visibility of headlines' targets is checked in code: a to-one relation
 * accepts no filter.
 */
export function relatedListSelect(now: Date, wanted: number) {
  const visible = { related: publicWhere(now) };
  return {
    relatedPins: {
      where: {
        OR: [{ kind: 'EXCLUDE' }, { AND: [visible, { OR: [{ pinnedUntil: null }, { pinnedUntil: { gt: now } }] }] }],
      },
      orderBy: { position: 'asc' },
      take: MAX_PINS,
      select: { kind: true, relatedId: true, related: { select: cardSelect } },
    },
    relatedHeadlines: {
      orderBy: { position: 'asc' },
      take: MAX_RELATED,
      select: { headline: true, target: { select: { ...cardSelect, status: true, embargoUntil: true } } },
    },
    related: {
      where: visible,
      orderBy: { rank: 'asc' },
      // Twice as many as requested, since pins and headlines may name the same articles.
      take: Math.min(wanted * 2, MAX_RELATED),
      select: { score: true, reason: true, detail: true, related: { select: cardSelect } },
    },
  } satisfies Prisma.ArticleSelect;
}

export type RelatedListRow = Prisma.ArticleGetPayload<{ select: ReturnType<typeof relatedListSelect> }>;
