import { getDb } from '@/db/client';
import { findCards } from '@/domain/articles/card-queries';
import type { ArticleCardView } from '@/domain/articles/types';
import { listSections } from '@/domain/taxonomy/queries';
import { type FrontComposition, composeFront } from './compose-front';
import { findFrontCandidates } from './candidates';
import type { FrontLayout } from './layout';
import { listMostReadIds, showMostRead } from './most-read';
import type { FrontPage, MostRead } from './types';

/** The front page as of `now`, in five bounded queries; with a `draft`, as it would be. Sections without anything public are left out. */
export async function readFrontPage(now: Date = new Date(), draft?: FrontLayout): Promise<FrontPage> {
  const [candidates, mostRead, sections, breaking] = await Promise.all([
    findFrontCandidates(now, draft),
    listMostReadIds(undefined, now),
    listSections(),
    readBreaking(now),
  ]);
  const places = composeFront(candidates);
  const cards = await findCards(idsOf(places, mostRead), now);
  const show = (ids: string[]): ArticleCardView[] => ids.flatMap((id) => cards.get(id) ?? []);
  const one = (id: string | null): ArticleCardView | null => (id && cards.get(id)) || null;
  return {
    lead: one(places.lead),
    seconds: show(places.seconds),
    grid: show(places.grid),
    media: show(places.media),
    latest: show(places.latest),
    opinion: show(places.opinion),
    live: one(places.live),
    mostRead: showMostRead(mostRead, cards),
    breaking,
    sections: sections
      .map((section) => ({ section, items: show(places.sections.get(section.id) ?? []) }))
      .filter((band) => band.items.length > 0),
  };
}

/** The notice of the breaking bar, while it lasts. */
export async function readBreaking(now: Date = new Date()): Promise<FrontPage['breaking']> {
  return getDb().breakingNotice.findFirst({
    where: { expiresAt: { gt: now } },
    orderBy: { createdAt: 'desc' },
    select: { text: true, path: true, expiresAt: true },
  });
}

function idsOf(
  { lead, live, seconds, grid, media, latest, opinion, sections }: FrontComposition,
  mostRead: MostRead<string>,
): string[] {
  const single = [lead, live].filter((id) => id !== null);
  return [
    ...new Set([
      ...single,
      ...seconds,
      ...grid,
      ...media,
      ...latest,
      ...opinion,
      ...Object.values(mostRead).flat(),
      ...[...sections.values()].flat(),
    ]),
  ];
}
