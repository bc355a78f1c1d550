type Appointment = { id: string; href: string; time: string; title: string; kind: string };
export type CalendarDayView = {
  key: string;
  number: string;
  label: string;
  isToday: boolean;
  isOutside: boolean;
  appointments: Appointment[];
};
type Props = { caption: string; weekdays: string[]; weeks: CalendarDayView[][] };

/**
 * A month of scheduled publications: a table, so that screen readers announce weeks and days. On a phone, a list of
 * days.
 */
export function CalendarMonth({ caption, weekdays, weeks }: Props) {
  return (
    <table className="calendar">
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((days) => (
          <tr key={days[0]?.key}>
            {days.map((day) => (
              <td
                key={day.key}
                data-outside={day.isOutside}
                data-empty={day.appointments.length === 0}
                aria-current={day.isToday ? 'date' : undefined}
              >
                <span className="calendar-day" aria-hidden="true">
                  {day.number}
                </span>
                <span className="hidden-text calendar-name">{day.label}</span>
                {day.appointments.length === 0 ? null : (
                  <ul>
                    {day.appointments.map((entry) => (
                      <li key={`${entry.id}-${entry.time}`}>
                        <span className="quiet small">
                          {entry.time} {entry.kind}
                        </span>{' '}
                        <a href={entry.href} dir="auto">
                          {entry.title}
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
