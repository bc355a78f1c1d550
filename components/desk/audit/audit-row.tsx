import { useTranslations } from 'next-intl';
import type { AuditView } from '@/domain/audit/types';

/** One event with old and new value of each field. */
export function AuditRow({ event, when }: { event: AuditView; when: string }) {
  const t = useTranslations('desk.audit');
  const kind = `kinds.${event.targetType}`;
  const action = `actions.${event.action.replaceAll('.', '_')}`;
  return (
    <tr>
      <td className="small">
        <time dateTime={event.at.toISOString()}>{when}</time>
      </td>
      <td>
        <bdi>{event.actorLabel}</bdi>
      </td>
      <td>
        {t.has(action) ? (
          t(action)
        ) : (
          <code className="mono small" dir="ltr">
            {event.action}
          </code>
        )}
      </td>
      <td>
        {t.has(kind) ? t(kind) : event.targetType} <bdi className="quiet small">{event.summary}</bdi>
      </td>
      <td className="small">
        <Changes before={event.before} after={event.after} />
      </td>
      <td className="small">
        <bdi dir="ltr">{event.origin}</bdi>
      </td>
    </tr>
  );
}

function Changes({ before, after }: Pick<AuditView, 'before' | 'after'>) {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changed = names.filter((name) => text(before?.[name]) !== text(after?.[name]));
  return (
    <ul>
      {changed.map((name) => (
        <li key={name}>
          <code className="mono" dir="ltr">
            {name}
          </code>
          :{' '}
          {before && name in before ? (
            <>
              <del>
                <bdi>{text(before[name])}</bdi>
              </del>{' '}
            </>
          ) : null}
          {after && name in after ? (
            <ins>
              <bdi>{text(after[name])}</bdi>
            </ins>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function text(value: unknown): string {
  if (value === null || value === undefined) return '—';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
