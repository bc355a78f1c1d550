'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import type { RelatedReason } from '@/domain/related/types';
import { ArticlePicker } from '../editor/panels/article-picker';
import type { EditorActions } from '../editor/session/actions';
import { PinnedLine } from './pinned-line';
import { useRelatedChoices } from './use-related-choices';

export type RelatedViewModel = { id: string; title: string; reason: RelatedReason; detail: string };
type Props = {
  articleId: string;
  items: RelatedViewModel[];
  titles: Record<string, string>;
  canEdit: boolean;
  timeZone: string;
  find: EditorActions['findLinkTargets'];
};

/** The related list: editors' choices, then computed articles, each with its reason. */
export function RelatedPanel({ articleId, items, titles, canEdit, timeZone, find }: Props) {
  const t = useTranslations('editor.related');
  const { pins, excludes, ends, pin, exclude, unpin, move, setPinEnd } = useRelatedChoices();
  const [addedTitles, addTitle] = useState<Record<string, string>>({});
  const [isPicking, pick] = useState(false);
  const titleOf = (id: string) =>
    addedTitles[id] ?? titles[id] ?? items.find((item) => item.id === id)?.title ?? t('unknown');
  const suggested = items.filter(({ id, reason }) => reason !== 'pin' && !pins.includes(id) && !excludes.includes(id));
  return (
    <details className="editor-related-panel">
      <summary>{t('title')}</summary>
      <ol className="editor-related-list">
        {pins.map((id, at) => (
          <PinnedLine
            key={id}
            title={titleOf(id)}
            isFirst={at === 0}
            isLast={at === pins.length - 1}
            end={ends[id]}
            timeZone={timeZone}
            canEdit={canEdit}
            onMove={(by) => move(at, by)}
            onUnpin={() => unpin(id)}
            onEnd={(end) => setPinEnd(id, end)}
          />
        ))}
        {suggested.map((item) => (
          <SuggestedLine
            key={item.id}
            item={item}
            canEdit={canEdit}
            onPin={() => pin(item.id)}
            onExclude={() => exclude(item.id)}
          />
        ))}
      </ol>
      {canEdit ? (
        <Button size="small" onClick={() => pick(true)}>
          {t('add')}
        </Button>
      ) : null}
      <Excluded articles={excludes.map((id) => ({ id, title: titleOf(id) }))} canEdit={canEdit} onInclude={unpin} />
      {isPicking ? (
        <ArticlePicker
          title={t('add')}
          find={find}
          onClose={() => pick(false)}
          onChoose={({ id, title }) => {
            if (id !== articleId) {
              addTitle((now) => ({ ...now, [id]: title }));
              pin(id);
            }
            pick(false);
          }}
        />
      ) : null}
    </details>
  );
}

type SuggestedProps = { item: RelatedViewModel; canEdit: boolean; onPin: () => void; onExclude: () => void };

function SuggestedLine({ item: { title, reason, detail }, canEdit, onPin, onExclude }: SuggestedProps) {
  const t = useTranslations('editor.related');
  return (
    <li>
      <bdi>{title}</bdi>
      <p className="quiet small">{t(`reasons.${reason}`, { detail })}</p>
      {canEdit ? (
        <div className="row">
          <Button look="quiet" size="small" aria-label={t('pinOf', { title })} onClick={onPin}>
            {t('pin')}
          </Button>
          <Button look="quiet" size="small" aria-label={t('excludeOf', { title })} onClick={onExclude}>
            {t('exclude')}
          </Button>
        </div>
      ) : null}
    </li>
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
