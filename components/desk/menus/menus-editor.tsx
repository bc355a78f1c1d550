'use client';

import { useTranslations } from 'next-intl';
import { MenuSection } from '@/components/desk/menus/menu-section';
import { type MenuActions, useMenuDraft } from '@/components/desk/menus/use-menu-draft';
import { Button } from '@/components/desk/ui/button';
import { useSlotFocus } from '@/components/desk/ui/use-slot-focus';
import {
  MAX_MENU_ENTRIES,
  type MenuDesk,
  type MenuDeskEntry,
  type MenuPlace,
  menuPlaces,
  type MenuTargets,
} from '@/domain/menus/types';

type Props = { desk: MenuDesk; targets: MenuTargets; actions: MenuActions };

/** Changes all menus at once; readers see them once they are saved. */
export function MenusEditor({ desk, targets, actions }: Props) {
  const t = useTranslations('desk.menus');
  const draft = useMenuDraft(desk, actions);
  const { said, follow } = useSlotFocus();
  const { menus } = draft;
  const count = menuPlaces.reduce((sum, place) => sum + menus[place].length, 0);
  const change = (place: MenuPlace, next: MenuDeskEntry[]) => draft.take({ ...menus, [place]: next });
  return (
    <>
      <div className="front-bar">
        <p className="front-state" role="status" data-state={count > MAX_MENU_ENTRIES ? 'refused' : undefined}>
          {t(draft.isDirty ? 'unsaved' : 'clean')} {t('count', { count, max: MAX_MENU_ENTRIES })}
        </p>
        <div className="row">
          <Button
            look="primary"
            onClick={draft.save}
            disabled={draft.isBusy || !draft.isDirty || draft.theirs !== null || count > MAX_MENU_ENTRIES}
          >
            {t('save')}
          </Button>
          <Button onClick={draft.undo} disabled={!draft.canUndo || draft.isBusy}>
            {t('undo')}
          </Button>
        </div>
      </div>
      <Conflict draft={draft} />
      <p className="hidden-text" aria-live="polite">
        {said}
      </p>
      {menuPlaces.map((place) => (
        <MenuSection
          key={place}
          place={place}
          entries={menus[place]}
          targets={targets}
          findTopics={actions.findTopics}
          onChange={(next) => change(place, next)}
          onFollow={follow}
        />
      ))}
    </>
  );
}

/** Somebody else saved meanwhile: asks which menus to keep. Nothing is overwritten until then. */
function Conflict({ draft }: { draft: ReturnType<typeof useMenuDraft> }) {
  const t = useTranslations('desk.menus');
  const { theirs, both } = draft;
  if (!theirs) return null;
  return (
    <section className="front-conflict" role="alert" aria-label={t('conflictTitle')}>
      <h2>{t('conflictTitle')}</h2>
      <p>
        {t('conflictBy', { name: theirs.writer ?? t('somebody') })}{' '}
        {both.length > 0
          ? t('conflictPlaces', { places: both.map((place) => t(`places.${place}`)).join('، ') })
          : t('conflictApart')}
      </p>
      <div className="row">
        <Button onClick={draft.merge}>{t(both.length > 0 ? 'keepMine' : 'merge')}</Button>
        <Button onClick={draft.takeTheirs}>{t('takeTheirs')}</Button>
      </div>
    </section>
  );
}
