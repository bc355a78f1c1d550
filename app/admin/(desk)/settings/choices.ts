import type { SettingsChoices, Typefaces } from '@/components/desk/settings/form-fields';
import { readBrand } from '@/domain/settings/brand';
import type { SettingsGroup, SiteSettings } from '@/domain/settings/types';
import { REGIONS } from '@/lib/dates/months';
import { listTimeZones } from '@/lib/dates/time-zones';
import { cached } from '@/lib/memory-cache';
import { typefaceNames } from '@/lib/typefaces';
import fonts from '@/public/build/fonts/fonts.json';
import { mediaActions } from '../media/media-actions';

const typefaces = Object.fromEntries(
  typefaceNames.map((pair) => {
    const { css, sans, naskh } = fonts.typefaces[pair];
    return [pair, { css, sans: sans.families, naskh: naskh.families }];
  }),
) as Typefaces; // of every name

/** The choices of a screen of the settings, in a language. Loaded for the screen that shows them alone: zones are 30 KB. */
export async function settingsChoices(
  group: SettingsGroup,
  { name, timeZone }: SiteSettings,
  locale: string,
): Promise<SettingsChoices> {
  return {
    ...(group === 'dates' ? await dateChoices(timeZone, locale) : { regions: [], timeZones: [] }),
    look: group === 'look' ? { name, brand: await readBrand(), typefaces, mediaActions } : null,
  };
}

async function dateChoices(timeZone: string, locale: string) {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const regions = REGIONS.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
  // Half a second of formatting, so once until the settings change.
  const timeZones = await cached(`time-zones:${locale}`, async () => listTimeZones(locale, timeZone));
  return { regions, timeZones };
}
