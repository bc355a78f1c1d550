import type { ImageView } from '@/domain/media/types';

/** Where an advertisement may stand: under the top of the front page, at the end of an article, between the items of a list, above the footer. */
export const advertisementPlaces = ['FRONT', 'ARTICLE', 'LIST', 'FOOTER'] as const;
export type AdvertisementPlace = (typeof advertisementPlaces)[number];

export const MAX_WEIGHT = 100;

/** An advertisement as readers see it: its picture, or a title with a line. */
export type ShownAdvertisement = { id: string; image: ImageView | null; alt: string; title: string; line: string };

/** One that may be shown, and when. No date: at once, or for good. */
export type Candidate = ShownAdvertisement & {
  place: AdvertisementPlace;
  startsAt: Date | null;
  endsAt: Date | null;
  weight: number;
};

/** How often it was on a page that was read, and was followed. */
export type AdvertisementCounts = { shown: number; clicked: number };

/** An advertisement as the desk shows it. */
export type AdvertisementView = Candidate & AdvertisementCounts & { name: string; link: string; isOn: boolean };

/** The counts of one day in the newsroom's time zone, `2026-11-29`. */
export type AdvertisementDay = AdvertisementCounts & { day: string };

export type AdvertisementState = 'off' | 'waiting' | 'running' | 'over';

/** Whether readers may see it at a moment, and why not. */
export function stateOf(
  { isOn, startsAt, endsAt }: Pick<AdvertisementView, 'isOn' | 'startsAt' | 'endsAt'>,
  now: Date,
): AdvertisementState {
  if (endsAt && endsAt <= now) return 'over';
  if (!isOn) return 'off';
  return startsAt && startsAt > now ? 'waiting' : 'running';
}
