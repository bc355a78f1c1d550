import { type DateStyle, formatDate, formatDateTime, formatTime } from '@/lib/dates/regions';

const WRITERS = { date: formatDate, time: formatTime, both: formatDateTime } as const;

/** An instant in the newsroom's words; `datetime` is ASCII, for programs. */
export function Time({ at, dates, as = 'both', className }: { at: Date; dates: DateStyle; as?: keyof typeof WRITERS; className?: string }) {
  return <time dateTime={at.toISOString()} className={className}>{WRITERS[as](at, dates)}</time>;
}
