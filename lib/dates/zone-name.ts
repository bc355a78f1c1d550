/** The zone in the words of the language, with its distance from Greenwich. */
export function zoneName(timeZone: string, locale: string): string {
  const name = (style: 'longGeneric' | 'shortOffset') =>
    new Intl.DateTimeFormat(`${locale}-u-nu-latn`, { timeZone, timeZoneName: style })
      .formatToParts(new Date())
      .find(({ type }) => type === 'timeZoneName')?.value;
  return [name('longGeneric'), name('shortOffset')].filter(Boolean).join(locale === 'ar' ? '، ' : ', ');
}
