'use client';

import { useTranslations } from 'next-intl';
import { type Place, stepFrom } from '@/components/admin/front/arrangement';
import { SlotLine } from '@/components/admin/front/slot-line';
import type { ChosenArticle, FrontContainer } from '@/domain/curation/types';

type Props = {
  place: FrontContainer;
  containers: FrontContainer[];
  nameOf: (place: FrontContainer) => string;
  move: (from: Place, to: Place) => void;
  onChange: (change: (chosen: ChosenArticle[]) => ChosenArticle[]) => void;
  onDrag: (from: Place) => void;
  onDrop: (to: Place) => void;
};

/** One place of the front page: what was chosen for it, then what fills it by rule. */
export function FrontPlace({ place, containers, nameOf, move, onChange, onDrag, onDrop }: Props) {
  const t = useTranslations('desk.front');
  const { container, chosen, automatic, limit } = place;
  const step = (at: number, by: -1 | 1) => {
    const to = stepFrom(containers, { container, at }, by);
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
            canRise={stepFrom(containers, { container, at }, -1) !== null}
            canSink={stepFrom(containers, { container, at }, 1) !== null}
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
