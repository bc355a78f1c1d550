import { useTranslations } from 'next-intl';
import { Table } from '@/components/desk/ui/table';
import type { ScheduleHealth } from '@/domain/publishing/types';
import type { FormAction } from '@/lib/form-state';
import { deskArticlePath } from '@/lib/urls';
import { RetryForm } from './retry-form';

type FormatDateTime = (at: Date) => string;
type Retry = FormAction<{ id: string }>;
type Props = { health: ScheduleHealth; formatDateTime: FormatDateTime; retry: Retry };

/** Late and failed publications with the reason, and the last success of each job. */
export function ScheduleHealthPanel({ health: { late, failed, jobs }, formatDateTime, retry }: Props) {
  const t = useTranslations('desk.workflow');
  return (
    <section aria-labelledby="schedule-health">
      <h2 id="schedule-health">{t('health')}</h2>
      {late.length + failed.length === 0 ? <p>{t('allWell')}</p> : null}
      {late.length > 0 ? <LateList late={late} formatDateTime={formatDateTime} /> : null}
      {failed.length > 0 ? <FailedTable failed={failed} formatDateTime={formatDateTime} retry={retry} /> : null}
      <JobList jobs={jobs} formatDateTime={formatDateTime} />
    </section>
  );
}

function LateList({ late, formatDateTime }: Pick<ScheduleHealth, 'late'> & { formatDateTime: FormatDateTime }) {
  const t = useTranslations('desk.workflow');
  return (
    <>
      <h3>{t('late', { count: late.length })}</h3>
      <ul className="lines">
        {late.map(({ id, title, at }) => (
          <li key={id}>
            <a href={deskArticlePath(id)} dir="auto">
              {title || t('untitled')}
            </a>{' '}
            <span className="quiet small">{formatDateTime(at)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function FailedTable({
  failed,
  formatDateTime,
  retry,
}: Pick<ScheduleHealth, 'failed'> & { formatDateTime: FormatDateTime; retry: Retry }) {
  const t = useTranslations('desk.workflow');
  return (
    <Table caption={t('failed')} head={[t('title'), t('due'), t('attempts'), t('reason'), t('nextTry'), t('retry')]}>
      {failed.map(({ id, title, at, attempts, error, retryAt }) => (
        <tr key={id}>
          <th scope="row">
            <a href={deskArticlePath(id)} dir="auto">
              {title || t('untitled')}
            </a>
          </th>
          <td>{at ? formatDateTime(at) : null}</td>
          <td>{attempts}</td>
          <td>
            <code dir="ltr">{error.trim().slice(0, 300)}</code>
          </td>
          <td>{formatDateTime(retryAt)}</td>
          <td>
            <RetryForm action={retry} articleId={id} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

function JobList({ jobs, formatDateTime }: Pick<ScheduleHealth, 'jobs'> & { formatDateTime: FormatDateTime }) {
  const t = useTranslations('desk.workflow');
  return (
    <details>
      <summary>{t('jobs')}</summary>
      <dl className="facts">
        {jobs.map(({ name, finishedAt, failedAt, error }) => (
          <div key={name}>
            <dt>{t.has(`jobNames.${name}`) ? t(`jobNames.${name}`) : name}</dt>
            <dd>
              {failedAt ? (
                <strong>
                  {t('jobFailed', { when: formatDateTime(failedAt) })} <code dir="ltr">{error.slice(0, 200)}</code>
                </strong>
              ) : finishedAt ? (
                formatDateTime(finishedAt)
              ) : (
                t('jobNever')
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
