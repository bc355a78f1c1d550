'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FrontPageActions } from '@/components/desk/front-page/actions';
import { type SlotPosition, moveArticle, withChosen } from '@/components/desk/front-page/layout';
import { PublishBar } from '@/components/desk/front-page/publish-bar';
import { DraftConflict } from '@/components/desk/front-page/draft-conflict';
import { ContainerSection } from '@/components/desk/front-page/container-section';
import { ArticleSearch } from '@/components/desk/front-page/article-search';
import { useFrontDraft } from '@/components/desk/front-page/use-front-draft';
import { useSlotFocus } from '@/components/desk/ui/use-slot-focus';
import type { FrontContainer, FrontDesk as Desk } from '@/domain/curation/types';

type Props = { desk: Desk; actions: FrontPageActions; preview: string };

/** Edits the whole front page. Each step is saved as a draft, which readers see only once it is published. */
export function FrontPageEditor({ desk, actions, preview }: Props) {
  const t = useTranslations('desk.front');
  const draft = useFrontDraft(desk, actions);
  const [target, setTarget] = useState('lead');
  const [dragged, setDragged] = useState<SlotPosition | null>(null);
  const { said, follow } = useSlotFocus();
  const { containers } = draft;
  const nameOf = ({ container, name }: FrontContainer) => name || t(`containers.${container}`);
  const move = (from: SlotPosition, to: SlotPosition) => {
    const moved = containers.find((one) => one.container === from.container)?.chosen[from.at];
    const next = moveArticle(containers, from, to);
    const place = next.find((one) => one.container === to.container);
    if (!moved || !place || next === containers) return;
    const at = place.chosen.findIndex((one) => one.articleId === moved.articleId) + 1;
    draft.take(next);
    follow(`${to.container} ${moved.articleId}`, t('movedTo', { title: moved.title, place: nameOf(place), at }));
  };
  const drop = (to: SlotPosition) => {
    if (dragged) move(dragged, to);
    setDragged(null);
  };
  return (
    <>
      <PublishBar draft={draft} actions={actions} preview={preview} />
      <DraftConflict draft={draft} nameOf={nameOf} />
      <p className="hidden-text" aria-live="polite">
        {said}
      </p>
      <div className="side-by-side">
        <div>
          {containers.map((place) => (
            <ContainerSection
              key={place.container}
              {...{ place, containers, nameOf, move, onDrag: setDragged, onDrop: drop }}
              onChange={(change) => draft.take(withChosen(containers, place.container, change))}
            />
          ))}
        </div>
        <ArticleSearch
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
