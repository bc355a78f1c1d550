import { type DateStyle, formatDate, formatDateTime, formatTime } from '@/lib/dates/regions';

const FORMATTERS = { date: formatDate, time: formatTime, both: formatDateTime } as const;

/** A formatted instant; `datetime` is ISO 8601. With scripts, <warraq-ago> shows how long ago today's were. */
export function Time({
  at,
  dates,
  as = 'both',
  className,
}: {
  at: Date;
  dates: DateStyle;
  as?: keyof typeof FORMATTERS;
  className?: string;
}) {
  const time = (
    <time dateTime={at.toISOString()} className={className}>
      {FORMATTERS[as](at, dates)}
    </time>
  );
  return as === 'both' ? <warraq-ago>{time}</warraq-ago> : time;
}
