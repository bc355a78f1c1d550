import type { FrontCandidates } from './candidates';
import { limits } from './limits';

const { pair: PAIR, grid: GRID, media: MEDIA, opinion: OPINION, section: SECTION_ITEMS } = limits;
const LATEST = 10;

/** Ids in their places. */
export type FrontComposition = {
  lead: string | null;
  seconds: string[];
  /** Stands when an editor put something there; the newest fill it up. */
  grid: string[];
  /** Chosen by hand alone. */
  media: string[];
  latest: string[];
  opinion: string[];
  live: string | null;
  sections: Map<string, string[]>;
};

/**
 * Assigns candidates to places: editors' choices first, then the newest. Chosen articles are reserved before any place
 * is filled automatically, so that an automatic lead never takes what an editor put lower; then no article appears
 * twice in the upper part. Section bands avoid the lead, the pair, the grid and the media while they have enough
 * others.
 */
export function composeFront(candidates: FrontCandidates): FrontComposition {
  const curated = {
    lead: take(candidates.slots.get('lead'), 1, new Set()),
    pair: [] as string[],
    grid: [] as string[],
    media: [] as string[],
    opinion: [] as string[],
  };
  const used = new Set(curated.lead);
  curated.pair = claim(candidates.slots.get('pair'), PAIR, used);
  curated.grid = claim(candidates.slots.get('grid'), GRID, used);
  curated.media = claim(candidates.slots.get('media'), MEDIA, used);
  curated.opinion = claim(candidates.slots.get('opinion'), OPINION, used);
  const lead = curated.lead[0] ?? claim(news(candidates), 1, used)[0] ?? claim(candidates.latest, 1, used)[0] ?? null;
  const seconds = fill(curated.pair, PAIR, [news(candidates), candidates.latest], used);
  const grid = curated.grid.length > 0 ? fill(curated.grid, GRID, [news(candidates)], used) : [];
  const top = new Set([...(lead ? [lead] : []), ...seconds, ...grid, ...curated.media]);
  const opinion = fill(curated.opinion, OPINION, [candidates.opinion], used);
  return {
    lead,
    seconds,
    grid,
    opinion,
    media: curated.media,
    latest: claim(candidates.latest, LATEST, used),
    live: candidates.live[0] ?? null,
    sections: new Map(
      [...candidates.sections].map(([id, newest]) => [
        id,
        sectionItems(candidates.slots.get(`section:${id}`) ?? [], newest, top),
      ]),
    ),
  };
}

/** The newest that is not opinion: opinion has its own band. */
function news(found: FrontCandidates): string[] {
  const opinion = new Set(found.opinion);
  return found.latest.filter((id) => !opinion.has(id));
}

function sectionItems(curated: string[], newest: string[], top: ReadonlySet<string>): string[] {
  const chosen = [...new Set(curated)].slice(0, SECTION_ITEMS);
  const fresh = take(newest, SECTION_ITEMS - chosen.length, new Set([...chosen, ...top]));
  const enough = chosen.length + fresh.length > 1;
  return enough ? [...chosen, ...fresh] : take([...chosen, ...newest], SECTION_ITEMS, new Set());
}

function fill(chosen: string[], size: number, sources: string[][], used: Set<string>): string[] {
  const filled = [...chosen];
  for (const source of sources) filled.push(...claim(source, size - filled.length, used));
  return filled;
}

/** The first unused ones, which become used. */
function claim(ids: string[] | undefined, count: number, used: Set<string>): string[] {
  const taken = take(ids, count, used);
  for (const id of taken) used.add(id);
  return taken;
}

function take(ids: string[] = [], count: number, without: ReadonlySet<string>): string[] {
  return [...new Set(ids)].filter((id) => !without.has(id)).slice(0, Math.max(count, 0));
}
