import { Time } from '@/components/ui/time';
import type { PublicCorrection } from '@/domain/articles/types';
import type { DateStyle } from '@/lib/dates/regions';
import { articlePath } from '@/lib/urls';
import { DayGroups } from './day-groups';

/** Corrections grouped by day, each under the headline that it corrects. */
export function CorrectionsList({ items, dates }: { items: PublicCorrection[]; dates: DateStyle }) {
  return (
    <DayGroups items={items} at={(correction) => correction.at} dates={dates}>
      {({ id, at, note, article, fragment }) => (
        <li key={id}>
          <Time at={at} dates={dates} as="time" className="hour" />
          <div className="correction">
            <h3>
              <a href={`${articlePath(article)}${fragment}`} dir="auto">
                {article.title}
              </a>
            </h3>
            <p dir="auto">{note}</p>
          </div>
        </li>
      )}
    </DayGroups>
  );
}
