import type { SettingsChoices } from '@/components/desk/settings/form-fields';
import type { SettingsGroup } from '@/domain/settings/types';
import { readSettings } from '@/domain/settings/queries';
import { REGIONS } from '@/lib/dates/months';
import { listTimeZones } from '@/lib/dates/time-zones';
import { cached } from '@/lib/memory-cache';

/** What a screen of the settings offers to choose from, in a language; nothing on those that offer nothing. */
export async function settingsChoices(group: SettingsGroup, locale: string): Promise<SettingsChoices> {
  if (group !== 'dates') return { regions: [], timeZones: [] };
  const { timeZone } = await readSettings();
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const regions = REGIONS.map((code) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) =>
    a.label.localeCompare(b.label, locale),
  );
  // Half a second of formatting, so once until the settings change.
  const timeZones = await cached(`time-zones:${locale}`, async () => listTimeZones(locale, timeZone));
  return { regions, timeZones };
}
