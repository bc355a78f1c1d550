import { useTranslations } from 'next-intl';
import type { ContentDiff } from '@/domain/articles/diff/diff-content';
import type { DiffPart } from '@/domain/articles/diff/diff-words';

/** The changes between two versions, marked as insertions and deletions; ids are shown by name where known. */
export function ContentDiffView({ diff, names }: { diff: ContentDiff; names: Record<string, string> }) {
  const t = useTranslations('editor');
  const changed = diff.blocks.filter(({ state }) => state !== 'same');
  if (diff.lines.length + diff.choices.length + changed.length === 0) return <p>{t('revisions.noChange')}</p>;
  return (
    <div className="editor-diff">
      {diff.lines.map(({ field, parts }) => (
        <p key={field} dir="auto">
          <strong>{t(`fields.${field}`)}: </strong>
          <Words parts={parts} />
        </p>
      ))}
      {diff.choices.map(({ field, before, after }) => (
        <p key={field}>
          <strong>{t(`fields.${field}`)}: </strong>
          <del>{before.map((one) => names[one] ?? one).join('، ')}</del>{' '}
          <ins>{after.map((one) => names[one] ?? one).join('، ')}</ins>
        </p>
      ))}
      {diff.blocks.map(({ state, parts, type }, at) =>
        state === 'same' ? null : (
          <p key={at} dir="auto" data-state={state}>
            {type === 'paragraph' ? null : <small>{t(`blocks.names.${type}`)}: </small>}
            {state === 'restyled' ? <small>{t('revisions.restyled')} </small> : null}
            <Words parts={parts} />
          </p>
        ),
      )}
    </div>
  );
}

function Words({ parts }: { parts: DiffPart[] }) {
  return parts.map(({ kind, text }, at) =>
    kind === 'added' ? (
      <ins key={at}>{text}</ins>
    ) : kind === 'removed' ? (
      <del key={at}>{text}</del>
    ) : (
      <span key={at}>{text}</span>
    ),
  );
}
