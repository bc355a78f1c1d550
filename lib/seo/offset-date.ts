const formatters = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant as ISO 8601 local time with its offset, such as `2026-11-22T14:05:00+03:00`. Google asks that dates
 * carry a time zone ("Article structured data": datePublished, dateModified); the newsroom's own is easiest to check
 * in the source.
 */
export function toOffsetDate(date: Date, timeZone: string): string {
  const part = new Map(
    formatterFor(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  const offset = (part.get('timeZoneName') ?? '').replace('GMT', '') || '+00:00';
  return `${part.get('year')}-${part.get('month')}-${part.get('day')}T${part.get('hour')}:${part.get('minute')}:${part.get('second')}${offset}`;
}

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'longOffset',
  });
  formatters.set(timeZone, made);
  return made;
}
