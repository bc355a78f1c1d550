import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/desk/ui/page-head';
import { CalendarMonth } from '@/components/desk/schedule/calendar-month';
import { ScheduleHealthPanel } from '@/components/desk/schedule/schedule-health-panel';
import { listScheduledEvents, readScheduleHealth } from '@/domain/publishing/schedule/schedule-queries';
import { readSettings } from '@/domain/settings/queries';
import { wallTime } from '@/lib/dates/time-zone';
import { deskArticlePath, deskSchedulePath } from '@/lib/urls';
import { dayKey, monthGrid, monthKey } from '@/server/desk/calendar';
import { createCalendarFormatter, createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { retry } from './actions';

type Props = { searchParams: Promise<{ month?: string | string[] }> };

/** Saturday, the first day of the week in most of the region. */
const FIRST_WEEKDAY = 6;

export async function generateMetadata() {
  await requireActor('schedule');
  const t = await getTranslations('desk.workflow');
  return { title: t('schedule') };
}

/** The calendar of scheduled publications, and the health of the jobs. */
export default async function SchedulePage({ searchParams }: Props) {
  const { actor, locale } = await requireActor('schedule');
  const [{ month }, settings, t] = await Promise.all([searchParams, readSettings(), getTranslations('desk.workflow')]);
  const { timeZone } = settings;
  const grid = monthGrid(typeof month === 'string' ? month : undefined, timeZone, FIRST_WEEKDAY);
  const [appointments, health] = await Promise.all([
    listScheduledEvents(actor, grid.from, grid.until),
    readScheduleHealth(actor),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  const dateFormat = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${locale}-u-nu-${settings.digits}`, { ...options, timeZone: 'UTC' });
  const [weekdayName, number] = [dateFormat({ weekday: 'long' }), dateFormat({ day: 'numeric' })];
  const { month: monthName, day: dayName } = createCalendarFormatter(settings, locale);
  const time = new Intl.DateTimeFormat(`${locale}-u-nu-${settings.digits}`, { timeStyle: 'short', timeZone });
  const today = dayKey(wallTime(new Date(), timeZone));
  const weeks = grid.weeks.map((days) =>
    days.map((day) => {
      const [key, noon] = [dayKey(day), new Date(Date.UTC(day.year, day.month - 1, day.day, 12))];
      const dayAppointments = appointments.filter(({ at }) => dayKey(wallTime(at, timeZone)) === key);
      return {
        key,
        number: number.format(noon),
        label: dayName(noon),
        isToday: key === today,
        isOutside: day.month !== grid.month,
        appointments: dayAppointments.map(({ id, title, at, kind }) => ({
          id,
          title: title || t('untitled'),
          href: deskArticlePath(id),
          time: time.format(at),
          kind: kind === 'embargo' ? t('embargoEnds') : '',
        })),
      };
    }),
  );
  const title = monthName(new Date(Date.UTC(grid.year, grid.month - 1, 1)));
  return (
    <>
      <PageHead title={t('schedule')} hint={t('scheduleHint')} />
      <ScheduleHealthPanel health={health} formatDateTime={formatDateTime} retry={retry} />
      <nav className="row" aria-label={t('months')}>
        <a href={deskSchedulePath(monthKey(grid, -1))}>{t('monthBefore')}</a>
        <h2>{title}</h2>
        <a href={deskSchedulePath(monthKey(grid, 1))}>{t('monthAfter')}</a>
      </nav>
      <CalendarMonth
        caption={title}
        weekdays={(grid.weeks[0] ?? []).map(({ year, month: at, day }) =>
          weekdayName.format(new Date(Date.UTC(year, at - 1, day))),
        )}
        weeks={weeks}
      />
    </>
  );
}
