type ZonesOfCountry = Intl.Locale & { getTimeZones?: () => string[]; timeZones?: string[] };

/**
 * Every time zone that this runtime knows, under the name of its country in the language, and with its distance from
 * Greenwich: «سوريا (Damascus، غرينتش+3)». In the order of the names; those of no country come last.
 * @param current is listed too when it is another name of a zone (Asia/Calcutta).
 */
export function listTimeZones(locale: string, current: string, now = new Date()): { value: string; label: string }[] {
  const countries = countryOfZones(locale);
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])]
    .map((value) => {
      const country = countries.get(value);
      const place = value.split('/').at(-1)?.replaceAll('_', ' ');
      const details = [place, offsetName(value, locale, now)].join(locale === 'ar' ? '، ' : ', ');
      return { value, country, label: country ? `${country} (${details})` : details };
    })
    .sort(
      (a, b) => Number(!a.country) - Number(!b.country) || a.label.localeCompare(b.label, locale, { numeric: true }),
    )
    .map(({ value, label }) => ({ value, label }));
}

/** ECMA-402 gives zones by country; some runtimes have it as a property (its first form), some as a function. */
function countryOfZones(locale: string): Map<string, string> {
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return new Map(
    codes.flatMap((code) => {
      const name = names.of(code);
      const country: ZonesOfCountry = new Intl.Locale('und', { region: code });
      const zones = name ? (country.getTimeZones?.() ?? country.timeZones ?? []) : [];
      return name ? zones.map((zone) => [zone, name] as const) : [];
    }),
  );
}

function offsetName(timeZone: string, locale: string, now: Date): string {
  const parts = new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { timeZone, timeZoneName: 'shortOffset' });
  return parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
