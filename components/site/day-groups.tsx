import { formatDateLine, type DateStyle } from '@/lib/dates/regions';

type DayGroupsProps<T> = {
  items: T[];
  at: (item: T) => Date;
  dates: DateStyle;
  /** One entry, an `li` with its key. */
  children: (item: T) => React.ReactNode;
};

/** A list in order of time, under a heading for each day. */
export function DayGroups<T>({ items, at, dates, children }: DayGroupsProps<T>) {
  const days: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = formatDateLine(at(item), dates);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days.map(({ day, items: ofDay }) => (
    <section key={day} className="day">
      <h2>{day}</h2>
      <ol className="timed">{ofDay.map(children)}</ol>
    </section>
  ));
}
