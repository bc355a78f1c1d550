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
            steps={stepsOf(place, entries, at, (next) => move(at, next))}
            onEdit={(changed) => onChange(entries.with(at, changed))}
            onRemove={() => removeAt(at)}
            onDrag={() => setDragged(at)}
            onDrop={() => drop(at)}
          />
        ))}
      </ol>
      {place === 'header' && entries.length === 0 && targets.section.length > 0 ? (
        <Button onClick={() => onChange(targets.section.map(toEntry))}>{t('startWithSections')}</Button>
      ) : null}
      <AddEntry
        place={place}
        hasColumn={entries.length > 0}
        targets={targets}
        findTopics={findTopics}
        onAdd={(entry) => onChange([...entries, { ...entry, depth: depthIn(place, entry), isHidden: false }])}
      />
    </section>
  );
}

/** What can be done with an entry where it stands. */
function stepsOf(place: MenuPlace, entries: MenuDeskEntry[], at: number, move: (next: MenuDeskEntry[]) => void) {
  const to = (next: MenuDeskEntry[]) => next !== entries && (() => move(next));
  const isHeader = place === 'header';
  return {
    up: to(step(entries, at, -1)),
    down: to(step(entries, at, 1)),
    nest: isHeader && to(nest(entries, at)),
    unnest: isHeader && to(unnest(entries, at)),
  };
}

/** What is added to the footer belongs to its last column, but for a new one. */
function depthIn(place: MenuPlace, { kind }: Pick<MenuDeskEntry, 'kind'>): 0 | 1 {
  return place === 'footer' && kind !== 'heading' ? 1 : 0;
}

function toEntry({ id, name }: MenuTargets['section'][number]): MenuDeskEntry {
  return { kind: 'section', target: id, label: '', depth: 0, name, isHidden: false };
}

/** What an entry is called: its own label, or the name of what it leads to. */
export function wordsOf(entry: MenuDeskEntry | undefined): string {
  return entry ? entry.label || entry.name || entry.target : '';
}
