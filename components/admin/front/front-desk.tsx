'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FrontActions } from '@/components/admin/front/actions';
import { type Place, moveArticle, withChosen } from '@/components/admin/front/arrangement';
import { FrontBar } from '@/components/admin/front/front-bar';
import { FrontConflict } from '@/components/admin/front/front-conflict';
import { FrontPlace } from '@/components/admin/front/front-place';
import { FrontSearch } from '@/components/admin/front/front-search';
import { useFrontDraft } from '@/components/admin/front/use-front-draft';
import { useSlotFocus } from '@/components/admin/front/use-slot-focus';
import type { FrontContainer, FrontDesk as Desk } from '@/domain/curation/types';

/** The whole front page in hand: kept as a draft at each step, and readers' when it is published. */
export function FrontDesk({ desk, actions, preview }: { desk: Desk; actions: FrontActions; preview: string }) {
  const t = useTranslations('desk.front');
  const draft = useFrontDraft(desk, actions);
  const [target, setTarget] = useState('lead');
  const [dragged, setDragged] = useState<Place | null>(null);
  const { said, follow } = useSlotFocus();
  const { containers } = draft;
  const nameOf = ({ container, name }: FrontContainer) => name || t(`containers.${container}`);
  const move = (from: Place, to: Place) => {
    const moved = containers.find((one) => one.container === from.container)?.chosen[from.at];
    const next = moveArticle(containers, from, to);
    const place = next.find((one) => one.container === to.container);
    if (!moved || !place || next === containers) return;
    const at = place.chosen.findIndex((one) => one.articleId === moved.articleId);
    draft.take(next);
    follow(
      `${to.container} ${moved.articleId}`,
      t('movedTo', { title: moved.title, place: nameOf(place), at: at + 1 }),
    );
  };
  const drop = (to: Place) => {
    if (dragged) move(dragged, to);
    setDragged(null);
  };
  return (
    <>
      <FrontBar draft={draft} actions={actions} preview={preview} />
      <FrontConflict draft={draft} nameOf={nameOf} />
      <p className="hidden-text" aria-live="polite">
        {said}
      </p>
      <div className="side-by-side">
        <div>
          {containers.map((place) => (
            <FrontPlace
              key={place.container}
              {...{ place, containers, nameOf, move, onDrag: setDragged, onDrop: drop }}
              onChange={(change) => draft.take(withChosen(containers, place.container, change))}
            />
          ))}
        </div>
        <FrontSearch
          search={actions.search}
          target={target}
          onTarget={setTarget}
          containers={containers.map((one) => ({ value: one.container, label: nameOf(one) }))}
          onAdd={(article) =>
            draft.take(
              withChosen(containers, target, (list) => [
                article,
                ...list.filter((one) => one.articleId !== article.articleId),
              ]),
            )
          }
        />
      </div>
    </>
  );
}
