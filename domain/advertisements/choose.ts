import type { AdvertisementPlace, Candidate } from './types';

export type Choice = {
  chosen: Candidate | null;
  /** The next moment at which the clock alone changes what may stand here. */
  until: Date | null;
};

/**
 * Chooses among the advertisements of a place that run now, each as likely as its weight says. A stored page is the same for
 * every reader, so the choice is made when a page is rendered, and again whenever it is.
 * @param chance at least 0 and below 1.
 */
export function chooseAdvertisement(
  candidates: readonly Candidate[],
  place: AdvertisementPlace,
  now: Date,
  chance: number,
): Choice {
  const here = candidates.filter((one) => one.place === place && !(one.endsAt && one.endsAt <= now));
  const running = here.filter(({ startsAt }) => !startsAt || startsAt <= now);
  let rest = chance * running.reduce((sum, { weight }) => sum + weight, 0);
  const chosen = running.find(({ weight }) => (rest -= weight) < 0) ?? null;
  const starts = here.flatMap(({ startsAt }) => (startsAt && startsAt > now ? [startsAt.getTime()] : []));
  const next = Math.min(...starts, chosen?.endsAt?.getTime() ?? Number.POSITIVE_INFINITY);
  return { chosen, until: Number.isFinite(next) ? new Date(next) : null };
}
