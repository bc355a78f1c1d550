import { useTranslations } from 'next-intl';
import { ArticleBody } from '@/components/article/body/article-body';
import type { BodyContext } from '@/components/article/body/blocks/block-props';
import { Time } from '@/components/ui/time';
import type { ArticleView, LiveEntryView } from '@/domain/articles/types';
import { convertDigits } from '@/lib/arabic/digits';
import { formatDate, formatDateTime } from '@/lib/dates/regions';
import { liveEntryFragment } from '@/lib/urls';

type LiveCoverageProps = BodyContext & { article: Pick<ArticleView, 'liveEntries' | 'liveClosedAt'> };

/** Live coverage: whether it is going on, its key moments, then every entry, newest first. */
export function LiveCoverage({ article, ...context }: LiveCoverageProps) {
  const t = useTranslations('live');
  const { liveEntries: entries, liveClosedAt } = article;
  const count = entries.length;
  return (
    <section className="coverage" aria-labelledby="coverage-title">
      <p className={liveClosedAt ? 'state quiet' : 'state live'}>
        {liveClosedAt ? t('closed', { time: formatDateTime(liveClosedAt, context.dates) }) : t('open')}
      </p>
      <KeyMoments entries={entries.filter((entry) => entry.keyMoment)} dates={context.dates} />
      <h2 className="band-head" id="coverage-title">
        {t('entries')}{' '}
        <small>{t('count', { count, shown: convertDigits(String(count), context.dates.digits ?? 'latn') })}</small>
      </h2>
      {count === 0 && <p className="quiet">{t('empty')}</p>}
      <ol className="entries">
        {entries.map((entry, index) => {
          const day = formatDate(entry.at, context.dates);
          const previous = entries[index - 1];
          const newDay = !previous || formatDate(previous.at, context.dates) !== day;
          return (
            <li key={entry.id} id={entryId(entry)}>
              {newDay && <p className="entry-day">{day}</p>}
              <Entry entry={entry} context={context} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function KeyMoments({ entries, dates }: { entries: LiveEntryView[]; dates: BodyContext['dates'] }) {
  const t = useTranslations('live');
  const titled = entries.filter((entry) => entry.title);
  if (titled.length === 0) return null;
  return (
    <nav className="moments" aria-labelledby="moments-title">
      <h2 id="moments-title">{t('keyMoments')}</h2>
      <ol>
        {titled.map((entry) => (
          <li key={entry.id}>
            <Time at={entry.at} dates={dates} as="time" className="hour" />{' '}
            <a href={liveEntryFragment(entry.id)}>{entry.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Entry({ entry, context }: { entry: LiveEntryView; context: BodyContext }) {
  const t = useTranslations('live');
  return (
    <article className={entry.keyMoment ? 'entry key' : 'entry'}>
      <p className="entry-time">
        <Time at={entry.at} dates={context.dates} as="time" className="hour" />
        {entry.keyMoment && <b>{t('key')}</b>}
      </p>
      <div>
        {entry.title && <h3>{entry.title}</h3>}
        <ArticleBody document={entry.body} idPrefix={`h${entryId(entry)}-`} {...context} />
        {entry.corrections.map(({ at, note }) => (
          <p className="entry-fix" role="note" key={at.toISOString()}>
            {t.rich('corrected', { note, time: () => <Time at={at} dates={context.dates} as="both" /> })}
          </p>
        ))}
      </div>
    </article>
  );
}

/** The anchor of an entry; stable, so that it can be shared. */
function entryId(entry: LiveEntryView): string {
  return liveEntryFragment(entry.id).slice(1);
}
