'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { SlotTools } from '@/components/desk/front-page/slot-tools';
import { PinSearch } from './pin-search';
import { Button } from '@/components/desk/ui/button';
import { useToast } from '@/components/desk/ui/toasts';
import { type ChosenArticle, MAX_SECTION_PINS } from '@/domain/curation/types';
import type { ActionResult } from '@/lib/form-state';

type Pin = { articleId: string; pinnedUntil: Date | null };
type SectionPinActions = {
  search: (input: { q: string }) => Promise<ActionResult<ChosenArticle[]>>;
  save: (input: { sectionId: string; pins: Pin[] }) => Promise<ActionResult<null>>;
};

type Props = { sectionId: string; name: string; pins: ChosenArticle[]; actions: SectionPinActions };

/** The articles at the top of a section's page, in their order; readers see them once they are saved. */
export function SectionPins({ sectionId, name, pins, actions }: Props) {
  const t = useTranslations('desk.taxonomy');
  const showToast = useToast();
  const [chosen, choose] = useState(pins);
  const [isBusy, start] = useTransition();
  const save = () =>
    start(async () => {
      const list = chosen.map(({ articleId, pinnedUntil }) => ({ articleId, pinnedUntil }));
      const result = await actions.save({ sectionId, pins: list }).catch(() => null);
      showToast(result?.ok ? t('pinsSaved') : (result?.message ?? t('pinsNotSaved')), {
        tone: result?.ok ? 'done' : 'failed',
      });
    });
  const move = (at: number, by: -1 | 1) =>
    choose((list) =>
      list.flatMap((one, index) => list[index === at ? at + by : index === at + by ? at : index] ?? one),
    );
  return (
    <section className="section-pins" aria-label={t('pinsOf', { name })}>
      <h3>{t('pins')}</h3>
      <p className="quiet small">{t('pinsHint', { most: MAX_SECTION_PINS })}</p>
      <ol className="slots">
        {chosen.map((one, at) => (
          <li key={one.articleId} className="slot">
            <span className="slot-words" dir="auto">
              {one.title}
            </span>
            <SlotTools
              chosen={one}
              canMoveUp={at > 0}
              canMoveDown={at < chosen.length - 1}
              others={[]}
              onStep={(by) => move(at, by)}
              onSend={() => undefined}
              onRemove={() => choose((list) => list.filter(({ articleId }) => articleId !== one.articleId))}
              onPin={(pinnedUntil) =>
                choose((list) => list.map((item, index) => (index === at ? { ...item, pinnedUntil } : item)))
              }
            />
          </li>
        ))}
      </ol>
      <PinSearch
        search={actions.search}
        chosen={chosen}
        isFull={chosen.length >= MAX_SECTION_PINS}
        onPin={(one) => choose((list) => [...list, one])}
      />
      <Button disabled={isBusy} onClick={save}>
        {t('savePins')}
      </Button>
    </section>
  );
}
