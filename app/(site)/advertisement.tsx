import { Placard } from '@/components/site/placard';
import { pickAdvertisement } from '@/domain/advertisements/queries';
import type { AdvertisementPlace } from '@/domain/advertisements/types';
import { cacheUntil, countShowingOf } from '@/server/page-cache/tags/render-dependencies';

type Props = { place: AdvertisementPlace; /** Its element: an item where it stands in a list. */ as?: 'div' | 'li' };

/**
 * The advertisement that a place of this page has until it is rendered again, or nothing. It is counted as shown each time the
 * page is sent, and its dates end the page. Changes are announced with the tag `settings`, which every page has.
 */
export async function Advertisement({ place, as }: Props) {
  const { chosen, until } = await pickAdvertisement(place);
  cacheUntil(until);
  if (!chosen) return null;
  countShowingOf(chosen.id);
  return <Placard advertisement={chosen} as={as} />;
}
