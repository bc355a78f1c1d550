'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/admin/button';
import { fromLocalInput, toLocalInput } from '@/lib/dates/local-input';
import type { RelatedReason } from '@/domain/related/types';
import { ArticlePicker } from '../panels/article-picker';
import type { EditorActions } from '../session/actions';
import { useDraftField, useEditing } from '../session/editing';

export type RelatedShown = { id: string; title: string; reason: RelatedReason; detail: string };
type Props = {
  articleId: string;
  items: RelatedShown[];
  titles: Record<string, string>;
  canEdit: boolean;
  timeZone: string;
  find: EditorActions['findArticles'];
};

/** What readers are led on to: what editors chose, then what was found, each with its reason. */
export function RelatedPanel({ articleId, items, titles, canEdit, timeZone, find }: Props) {
  const t = useTranslations('editor.related');
  const { store } = useEditing();
  const [pins, excludes, ends] = [
    useDraftField('relatedPinIds'),
    useDraftField('relatedExcludeIds'),
    useDraftField('relatedPinEnds'),
  ];
  const [learnt, learn] = useState<Record<string, string>>({});
  const [isPicking, pick] = useState(false);
  const titleOf = (id: string) =>
    learnt[id] ?? titles[id] ?? items.find((item) => item.id === id)?.title ?? t('unknown');
  const without = (ids: string[], id: string) => ids.filter((one) => one !== id);
  const pin = (id: string) =>
    store.edit({ relatedPinIds: [...without(pins, id), id], relatedExcludeIds: without(excludes, id) });
  const endAt = (id: string, end: Date | null) => withEnd(ends, id, end);
  const exclude = (id: string) =>
    store.edit({
      relatedPinIds: without(pins, id),
      relatedExcludeIds: [...without(excludes, id), id],
      relatedPinEnds: endAt(id, null),
    });
  const free = (id: string) =>
    store.edit({
      relatedPinIds: without(pins, id),
      relatedExcludeIds: without(excludes, id),
      relatedPinEnds: endAt(id, null),
    });
  const move = (at: number, by: number) => store.edit({ relatedPinIds: moved(pins, at, by) });
  const found = items.filter(({ id, reason }) => reason !== 'pin' && !pins.includes(id) && !excludes.includes(id));
  return (
    <details className="editor-related-panel">
      <summary>{t('title')}</summary>
      <ol className="editor-related-list">
        {pins.map((id, at) => (
          <li key={id}>
            <bdi>{titleOf(id)}</bdi>
            <p className="quiet small">{t('reasons.pin')}</p>
            {canEdit ? (
              <div className="row">
                <Button
                  look="quiet"
                  size="small"
                  disabled={at === 0}
                  aria-label={t('up', { title: titleOf(id) })}
                  onClick={() => move(at, -1)}
                >
                  ↑
                </Button>
                <Button
                  look="quiet"
                  size="small"
                  disabled={at === pins.length - 1}
                  aria-label={t('down', { title: titleOf(id) })}
                  onClick={() => move(at, 1)}
                >
                  ↓
                </Button>
                <Button
                  look="quiet"
                  size="small"
                  aria-label={t('freeOf', { title: titleOf(id) })}
                  onClick={() => free(id)}
                >
                  {t('free')}
                </Button>
                <PinEnd
                  end={ends[id]}
                  timeZone={timeZone}
                  label={t('untilOf', { title: titleOf(id) })}
                  onEnd={(end) => store.edit({ relatedPinEnds: endAt(id, end) })}
                />
              </div>
            ) : null}
          </li>
        ))}
        {found.map(({ id, title, reason, detail }) => (
          <li key={id}>
            <bdi>{title}</bdi>
            <p className="quiet small">{t(`reasons.${reason}`, { detail })}</p>
            {canEdit ? (
              <div className="row">
                <Button look="quiet" size="small" aria-label={t('pinOf', { title })} onClick={() => pin(id)}>
                  {t('pin')}
                </Button>
                <Button look="quiet" size="small" aria-label={t('excludeOf', { title })} onClick={() => exclude(id)}>
                  {t('exclude')}
                </Button>
              </div>
            ) : null}
          </li>
        ))}
      </ol>
      {canEdit ? (
        <Button size="small" onClick={() => pick(true)}>
          {t('add')}
        </Button>
      ) : null}
      <Excluded articles={excludes.map((id) => ({ id, title: titleOf(id) }))} canEdit={canEdit} onInclude={free} />
      {isPicking ? (
        <ArticlePicker
          title={t('add')}
          find={find}
          onClose={() => pick(false)}
          onChoose={({ id, title }) => {
            if (id !== articleId) {
              learn((now) => ({ ...now, [id]: title }));
              pin(id);
            }
            pick(false);
          }}
        />
      ) : null}
    </details>
  );
}

/** Until when an article stays pinned, by the newsroom's clock; empty: until somebody takes the pin away. */
function PinEnd({
  end,
  timeZone,
  label,
  onEnd,
}: {
  end: string | undefined;
  timeZone: string;
  label: string;
  onEnd: (end: Date | null) => void;
}) {
  const t = useTranslations('editor.related');
  return (
    <label className="small row">
      {t('until')}
      <input
        type="datetime-local"
        className="input"
        aria-label={label}
        value={end ? toLocalInput(new Date(end), timeZone) : ''}
        onChange={(event) => onEnd(fromLocalInput(event.target.value, timeZone))}
      />
    </label>
  );
}

function Excluded({
  articles,
  canEdit,
  onInclude,
}: {
  articles: { id: string; title: string }[];
  canEdit: boolean;
  onInclude: (id: string) => void;
}) {
  const t = useTranslations('editor.related');
  if (articles.length === 0) return null;
  return (
    <>
      <h2>{t('excluded')}</h2>
      <ul className="editor-related-list">
        {articles.map(({ id, title }) => (
          <li key={id}>
            <bdi>{title}</bdi>{' '}
            {canEdit ? (
              <Button look="quiet" size="small" aria-label={t('includeOf', { title })} onClick={() => onInclude(id)}>
                {t('include')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function withEnd(ends: Record<string, string>, id: string, end: Date | null): Record<string, string> {
  const { [id]: _before, ...others } = ends;
  return end ? { ...others, [id]: end.toISOString() } : others;
}

function moved(ids: string[], at: number, by: number): string[] {
  const [one] = ids.slice(at, at + 1);
  if (one === undefined) return ids;
  const rest = ids.filter((id) => id !== one);
  return [...rest.slice(0, at + by), one, ...rest.slice(at + by)];
}
