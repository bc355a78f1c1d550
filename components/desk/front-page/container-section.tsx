'use client';

import { useTranslations } from 'next-intl';
import { type SlotPosition, adjacentPosition } from '@/components/desk/front-page/layout';
import { SlotLine } from '@/components/desk/front-page/slot-line';
import type { ChosenArticle, FrontContainer } from '@/domain/curation/types';

type Props = {
  place: FrontContainer;
  containers: FrontContainer[];
  nameOf: (place: FrontContainer) => string;
  move: (from: SlotPosition, to: SlotPosition) => void;
  onChange: (change: (chosen: ChosenArticle[]) => ChosenArticle[]) => void;
  onDrag: (from: SlotPosition) => void;
  onDrop: (to: SlotPosition) => void;
};

/** One container of the front page: the articles chosen for it, then those that fill it automatically. */
export function ContainerSection({ place, containers, nameOf, move, onChange, onDrag, onDrop }: Props) {
  const t = useTranslations('desk.front');
  const { container, chosen, automatic, limit } = place;
  const step = (at: number, by: -1 | 1) => {
    const to = adjacentPosition(containers, { container, at }, by);
    if (to) move({ container, at }, to);
  };
  return (
    <section
      className="part"
      aria-label={nameOf(place)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => onDrop({ container, at: chosen.length })}
    >
      <h2>
        {nameOf(place)} <small className="quiet">{t('holds', { count: limit })}</small>
      </h2>
      <ol className="slots">
        {chosen.map((one, at) => (
          <SlotLine
            key={one.articleId}
            slot={`${container} ${one.articleId}`}
            chosen={one}
            isShown={at < limit}
            canMoveUp={adjacentPosition(containers, { container, at }, -1) !== null}
            canMoveDown={adjacentPosition(containers, { container, at }, 1) !== null}
            others={containers
              .filter((other) => other.container !== container)
              .map((other) => ({ value: other.container, label: nameOf(other) }))}
            onStep={(by) => step(at, by)}
            onSend={(to) => move({ container, at }, { container: to, at: 0 })}
            onRemove={() => onChange((list) => list.filter((_, index) => index !== at))}
            onPin={(pinnedUntil) =>
              onChange((list) => list.map((item, index) => (index === at ? { ...item, pinnedUntil } : item)))
            }
            onDrag={() => onDrag({ container, at })}
            onDrop={() => onDrop({ container, at })}
          />
        ))}
        {automatic.map((title) => (
          <li key={title} className="slot slot-auto">
            <span className="tag">{t('automatic')}</span>
            <span dir="auto">{title}</span>
          </li>
        ))}
        {chosen.length + automatic.length === 0 ? <li className="quiet small">{t('empty')}</li> : null}
      </ol>
    </section>
  );
}
