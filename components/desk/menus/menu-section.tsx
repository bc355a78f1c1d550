'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AddEntry } from '@/components/desk/menus/add-entry';
import { EntryLine } from '@/components/desk/menus/entry-line';
import { moveTo, nest, remove, step, unnest } from '@/components/desk/menus/outline';
import type { MenuActions } from '@/components/desk/menus/use-menu-draft';
import { Button } from '@/components/desk/ui/button';
import type { MenuDeskEntry, MenuPlace, MenuTargets } from '@/domain/menus/types';

type Props = {
  place: MenuPlace;
  entries: MenuDeskEntry[];
  targets: MenuTargets;
  findTopics: MenuActions['findTopics'];
  onChange: (next: MenuDeskEntry[]) => void;
  /** Keeps the focus on a line that moved, and announces where it is. */
  onFollow: (slot: string, said: string) => void;
};

/** One menu: its entries in order, and what can be added. */
export function MenuSection({ place, entries, targets, findTopics, onChange, onFollow }: Props) {
  const t = useTranslations('desk.menus');
  const [dragged, setDragged] = useState<number | null>(null);
  const slot = (at: number) => `${place} ${at}`;
  const move = (at: number, next: MenuDeskEntry[]) => {
    const entry = entries[at];
    if (!entry || next === entries) return;
    onChange(next);
    // A new depth makes a new entry; a new place does not.
    const now = next.includes(entry) ? next.indexOf(entry) : next.findIndex((one) => !entries.includes(one));
    onFollow(slot(now), t(next[now]?.depth === 1 ? 'nowBelow' : 'nowAt', { name: wordsOf(entry), at: now + 1 }));
  };
  const removeAt = (at: number) => {
    const next = remove(entries, at, place);
    onChange(next);
    if (next.length > 0) onFollow(slot(Math.min(at, next.length - 1)), t('removed', { name: wordsOf(entries[at]) }));
  };
  const drop = (to: number) => {
    if (dragged !== null) move(dragged, moveTo(entries, dragged, to));
    setDragged(null);
  };
  const startWithSections = () =>
    onChange(
      targets.section.map(({ id, name }) => ({
        ...{ kind: 'section', target: id, label: '', depth: 0, name, isHidden: false },
      })),
    );
  return (
    <section
      className="part"
      aria-label={t(`places.${place}`)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={() => drop(entries.length)}
    >
      <h2>{t(`places.${place}`)}</h2>
      <p className="field-hint">{t(`hints.${place}`)}</p>
      {entries.length === 0 ? <p className="quiet">{t(`empty.${place}`)}</p> : null}
      <ol className="slots">
        {entries.map((entry, at) => (
          <EntryLine
            key={slot(at)}
            slot={slot(at)}
            entry={entry}
            place={place}
            steps={{
              up: step(entries, at, -1) !== entries && (() => move(at, step(entries, at, -1))),
              down: step(entries, at, 1) !== entries && (() => move(at, step(entries, at, 1))),
              nest: place === 'header' && nest(entries, at) !== entries && (() => move(at, nest(entries, at))),
              unnest: place === 'header' && entry.depth === 1 && (() => move(at, unnest(entries, at))),
            }}
            onEdit={(changed) => onChange(entries.with(at, changed))}
            onRemove={() => removeAt(at)}
            onDrag={() => setDragged(at)}
            onDrop={() => drop(at)}
          />
        ))}
      </ol>
      {place === 'header' && entries.length === 0 && targets.section.length > 0 ? (
        <Button onClick={startWithSections}>{t('startWithSections')}</Button>
      ) : null}
      <AddEntry
        place={place}
        hasColumn={entries.length > 0}
        targets={targets}
        findTopics={findTopics}
        onAdd={(entry) => {
          const depth = place === 'footer' && entry.kind !== 'heading' ? 1 : 0;
          onChange([...entries, { ...entry, depth, isHidden: false }]);
        }}
      />
    </section>
  );
}

/** What an entry is called: its own label, or the name of what it leads to. */
export function wordsOf(entry: MenuDeskEntry | undefined): string {
  return entry ? entry.label || entry.name || entry.target : '';
}
