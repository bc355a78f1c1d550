'use client';

import { useTranslations } from 'next-intl';
import { Direction } from 'radix-ui';
import { EntryDialog } from '@/components/desk/menus/entry-dialog';
import { Button } from '@/components/desk/ui/button';
import { SortableLine } from '@/components/desk/ui/sortable-line';
import { NetworkIcon } from '@/components/ui/network-icon';
import type { MenuDeskEntry, MenuPlace } from '@/domain/menus/types';
import { networkOf } from '@/lib/social-networks';

type Step = (() => void) | false;
type Props = {
  slot: string;
  entry: MenuDeskEntry;
  place: MenuPlace;
  /** What can be done with it where it stands. */
  steps: Record<'up' | 'down' | 'nest' | 'unnest', Step>;
  onEdit: (entry: MenuDeskEntry) => void;
  onRemove: () => void;
  onDrag: () => void;
  onDrop: () => void;
};

/** An entry of a menu: dragged, moved by keys or buttons, put into a sub-menu, changed or removed. */
export function EntryLine({ slot, entry, place, steps, onEdit, onRemove, onDrag, onDrop }: Props) {
  const t = useTranslations('desk.menus');
  const isRtl = Direction.useDirection() === 'rtl';
  const name = entry.label || entry.name || entry.target;
  const keys = {
    ArrowUp: steps.up,
    ArrowDown: steps.down,
    [isRtl ? 'ArrowLeft' : 'ArrowRight']: steps.nest,
    [isRtl ? 'ArrowRight' : 'ArrowLeft']: steps.unnest,
    Delete: onRemove,
  };
  return (
    <SortableLine
      slot={slot}
      className={entry.depth === 1 ? 'slot-below' : ''}
      grip={t(place === 'header' ? 'gripOfNested' : 'gripOf', { name })}
      keys={Object.fromEntries(Object.entries(keys).map(([key, act]) => [key, act || (() => undefined)]))}
      onDrag={onDrag}
      onDrop={onDrop}
    >
      <span className="slot-words">
        {place === 'social' ? <NetworkIcon network={networkOf(entry.target)} /> : null}
        <bdi className={entry.kind === 'heading' ? 'strong' : undefined}>{name}</bdi>
        <span className="tag">{t(`kinds.${entry.kind}`)}</span>
        {entry.isHidden ? <span className="tag tag-strong">{t('hidden')}</span> : null}
        <Target entry={entry} />
      </span>
      <span className="row">
        <StepButton act={steps.up} label={t('upOf', { name })} sign="↑" />
        <StepButton act={steps.down} label={t('downOf', { name })} sign="↓" />
        {steps.nest ? (
          <Button size="small" onClick={steps.nest} aria-label={t('nestOf', { name })}>
            {t('nest')}
          </Button>
        ) : null}
        {steps.unnest ? (
          <Button size="small" onClick={steps.unnest} aria-label={t('unnestOf', { name })}>
            {t('unnest')}
          </Button>
        ) : null}
        <EntryDialog entry={entry} name={name} onEdit={onEdit} />
        <Button size="small" look="quiet" onClick={onRemove} aria-label={t('removeOf', { name })}>
          {t('remove')}
        </Button>
      </span>
    </SortableLine>
  );
}

function StepButton({ act, label, sign }: { act: Step; label: string; sign: string }) {
  return (
    <Button size="small" disabled={!act} onClick={act || undefined} aria-label={label}>
      {sign}
    </Button>
  );
}

/** Where it leads, when the words do not say it. */
function Target({ entry: { kind, target, label, name } }: { entry: MenuDeskEntry }) {
  const shown = kind === 'address' ? target : label && name;
  if (!shown) return null;
  return (
    <bdi className="quiet small menu-target" dir={kind === 'address' ? 'ltr' : 'auto'}>
      {shown}
    </bdi>
  );
}
