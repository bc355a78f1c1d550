import { type DateStyle, formatDate, formatDateTime, formatTime } from '@/lib/dates/regions';

const FORMATTERS = { date: formatDate, time: formatTime, both: formatDateTime } as const;

/** An instant in the newsroom's words; `datetime` is ASCII, for programs. Where script is, <warraq-ago> says of today's how long ago. */
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
