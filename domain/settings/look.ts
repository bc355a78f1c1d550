import { type Brand, settingsGroups, type SiteSettings } from './types';
import { findBrand } from './brand';
import { readSettings } from './queries';
import { settingsChangeSchema } from './schema';

/** The site as it would look, with what belongs to its look. */
export type Look = { settings: SiteSettings; brand: Brand };

/**
 * The settings and pictures as they would be with these choices of the look, by name; nothing is saved. Null when one is not
 * allowed. Names that are no part of the look are passed over.
 */
export async function tryLook(input: Record<string, unknown>): Promise<Look | null> {
  const chosen = settingsGroups.look.flatMap((key) => (key in input ? [[key, input[key]]] : []));
  const change = settingsChangeSchema.safeParse(Object.fromEntries(chosen));
  if (!change.success) return null;
  const given = Object.entries(change.data).filter(([, value]) => value !== undefined);
  const settings = { ...(await readSettings()), ...(Object.fromEntries(given) as Partial<SiteSettings>) }; // as parsed
  return { settings, brand: await findBrand(settings) };
}
