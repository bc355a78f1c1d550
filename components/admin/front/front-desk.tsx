'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/admin/button';
import { type Place, moveArticle, withChosen } from '@/components/admin/front/arrangement';
import { FrontSearch, type SearchForFront } from '@/components/admin/front/front-search';
import { SlotLine } from '@/components/admin/front/slot-line';
import { useToast } from '@/components/admin/toasts';
import type { FrontContainer } from '@/domain/curation/types';
import type { ActionResult } from '@/lib/form-state';

type SaveFront = (input: { containers: { container: string; chosen: { articleId: string; pinnedUntil: Date | null }[] }[] }) => Promise<ActionResult<null>>;

/** The whole front page in hand: nothing reaches readers before it is saved, and each step can be taken back. */
export function FrontDesk({ containers, save, search }: { containers: FrontContainer[]; save: SaveFront; search: SearchForFront }) {
  const t = useTranslations('desk.front');
  const say = useToast();
  const [steps, setSteps] = useState([containers]);
  const [target, setTarget] = useState('lead');
  const [dragged, setDragged] = useState<Place | null>(null);
  const [isBusy, start] = useTransition();
  const now = steps.at(-1) ?? containers;
  const take = (next: FrontContainer[]) => { if (next !== now) setSteps([...steps, next]); };
  const nameOf = ({ container, name }: FrontContainer) => name || t(`containers.${container}`);
  const publish = () => start(async () => {
    const result = await save({ containers: now.map(({ container, chosen }) => ({ container, chosen: chosen.map(({ articleId, pinnedUntil }) => ({ articleId, pinnedUntil })) })) });
    say(result.ok ? t('saved') : result.message, { tone: result.ok ? 'done' : 'failed' });
    if (result.ok) setSteps([now]);
  });
  const drop = (to: Place) => { if (dragged) take(moveArticle(now, dragged, to)); setDragged(null); };
  return (
    <>
      <div className="row">
        <Button look="primary" onClick={publish} disabled={isBusy || steps.length === 1}>{t('save')}</Button>
        <Button onClick={() => setSteps(steps.slice(0, -1))} disabled={steps.length === 1}>{t('undo')}</Button>
      </div>
      <div className="side-by-side">
        <div>
          {now.map((one) => (
            <section key={one.container} className="part" aria-label={nameOf(one)} onDragOver={(event) => event.preventDefault()} onDrop={() => drop({ container: one.container, at: one.chosen.length })}>
              <h2>{nameOf(one)}</h2>
              <ol className="slots">
                {one.chosen.map((chosen, at) => (
                  <SlotLine
                    key={chosen.articleId}
                    chosen={chosen}
                    isFirst={at === 0}
                    isLast={at === one.chosen.length - 1}
                    onMove={(by) => take(moveArticle(now, { container: one.container, at }, { container: one.container, at: at + by }))}
                    onRemove={() => take(withChosen(now, one.container, (list) => list.filter((_, place) => place !== at)))}
                    onPin={(pinnedUntil) => take(withChosen(now, one.container, (list) => list.map((item, place) => (place === at ? { ...item, pinnedUntil } : item))))}
                    onDrag={() => setDragged({ container: one.container, at })}
                    onDrop={() => drop({ container: one.container, at })}
                  />
                ))}
                {one.automatic.map((title) => <li key={title} className="slot slot-auto"><span className="tag">{t('automatic')}</span><span dir="auto">{title}</span></li>)}
              </ol>
            </section>
          ))}
        </div>
        <FrontSearch search={search} target={target} onTarget={setTarget} containers={now.map((one) => ({ value: one.container, label: nameOf(one) }))} onAdd={(article) => take(withChosen(now, target, (list) => (list.some((one) => one.articleId === article.articleId) ? list : [article, ...list])))} />
      </div>
    </>
  );
}
