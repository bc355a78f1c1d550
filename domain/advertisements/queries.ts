import { getDb } from '@/db/client';
import { imageSelect, toImageView } from '@/domain/media/image-view';
import { cached } from '@/lib/memory-cache';
import { type Choice, chooseAdvertisement } from './choose';
import type { AdvertisementCounts, AdvertisementDay, AdvertisementPlace, AdvertisementView, Candidate } from './types';

const shownSelect = {
  id: true,
  place: true,
  alt: true,
  title: true,
  line: true,
  startsAt: true,
  endsAt: true,
  weight: true,
  media: { select: imageSelect },
} as const;
const select = { ...shownSelect, name: true, link: true, isOn: true } as const;
/** Far more than places can hold. */
const MAX_CANDIDATES = 500;
const MAX_LISTED = 300;

/** The advertisement for a place of a page that is rendered now. Asks the database only once until one of them changes. */
export async function pickAdvertisement(place: AdvertisementPlace): Promise<Choice> {
  return chooseAdvertisement(await cached('advertisements', loadCandidates), place, new Date(), Math.random());
}

async function loadCandidates(): Promise<Candidate[]> {
  const rows = await getDb().advertisement.findMany({
    where: { isOn: true, OR: [{ endsAt: null }, { endsAt: { gt: new Date() } }] },
    relationLoadStrategy: 'join',
    select: shownSelect,
    orderBy: { id: 'desc' },
    take: MAX_CANDIDATES,
  });
  return rows.map(({ media, ...row }) => ({ ...row, image: toImageView(media) }));
}

/** Where an advertisement leads, also once it is over: pages that show it may still be open. Null for one that is not there. */
export async function findAdvertisementLink(id: string): Promise<string | null> {
  return (await getDb().advertisement.findUnique({ where: { id }, select: { link: true } }))?.link ?? null;
}

/** The advertisements with their counts, latest first. */
export async function listAdvertisements(): Promise<AdvertisementView[]> {
  const rows = await getDb().advertisement.findMany({
    relationLoadStrategy: 'join',
    select,
    orderBy: { id: 'desc' },
    take: MAX_LISTED,
  });
  const counts = await countsOf(rows.map(({ id }) => id));
  return rows.map(({ media, ...row }) => ({ ...row, image: toImageView(media), ...(counts.get(row.id) ?? none) }));
}

/** One advertisement with its counts; null when there is none of this id. */
export async function findAdvertisement(id: string): Promise<AdvertisementView | null> {
  const row = await getDb().advertisement.findUnique({ where: { id }, relationLoadStrategy: 'join', select });
  if (!row) return null;
  const { media, ...rest } = row;
  return { ...rest, image: toImageView(media), ...((await countsOf([id])).get(id) ?? none) };
}

const none: AdvertisementCounts = { shown: 0, clicked: 0 };

async function countsOf(ids: string[]): Promise<Map<string, AdvertisementCounts>> {
  const rows = await getDb().advertisementCount.groupBy({
    by: ['advertisementId'],
    where: { advertisementId: { in: ids } },
    _sum: { shown: true, clicked: true },
  });
  return new Map(
    rows.map(({ advertisementId, _sum: { shown, clicked } }) => [advertisementId, totals(shown, clicked)]),
  );
}

function totals(shown: number | null, clicked: number | null): AdvertisementCounts {
  return { shown: shown ?? 0, clicked: clicked ?? 0 };
}

/** What was counted each day of a time zone, latest first. Days on which nothing was counted are left out. */
export async function listAdvertisementDays(id: string, timeZone: string, limit = 10_000): Promise<AdvertisementDay[]> {
  return getDb().$queryRaw<AdvertisementDay[]>`
    SELECT to_char(hour AT TIME ZONE ${timeZone}, 'YYYY-MM-DD') AS day, sum(shown)::int AS shown, sum(clicked)::int AS clicked
    FROM advertisement_count WHERE advertisement_id = ${id}::uuid GROUP BY 1 ORDER BY 1 DESC LIMIT ${limit}`;
}
