'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EntryForm } from '@/components/desk/menus/entry-dialog';
import type { MenuActions } from '@/components/desk/menus/use-menu-draft';
import { Button } from '@/components/desk/ui/button';
import { SelectField, TextField } from '@/components/desk/ui/field';
import { type MenuDeskEntry, type MenuKind, menuKinds, type MenuPlace, type MenuTargets } from '@/domain/menus/types';

type NewEntry = Omit<MenuDeskEntry, 'depth' | 'isHidden'>;
type Props = {
  place: MenuPlace;
  /** Links of the footer stand in columns, so the first thing there is a heading. */
  hasColumn: boolean;
  targets: MenuTargets;
  findTopics: MenuActions['findTopics'];
  onAdd: (entry: NewEntry) => void;
};

/** Adds an entry to the end of a menu: first what it leads to, then which one. */
export function AddEntry({ place, hasColumn, targets, findTopics, onAdd }: Props) {
  const t = useTranslations('desk.menus');
  const [chosen, setKind] = useState<MenuKind>('section');
  const kinds = kindsOf(place, hasColumn);
  const kind = kinds.includes(chosen) ? chosen : (kinds[0] ?? 'address');
  const add = (fields: Omit<NewEntry, 'kind'>) => onAdd({ kind, ...fields });
  return (
    <details className="menu-add">
      <summary>{t(`add.${place}`)}</summary>
      <div className="form">
        {kinds.length > 1 ? (
          <SelectField
            label={t('kind')}
            value={kind}
            options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
            onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kind)}
          />
        ) : null}
        {kind === 'section' || kind === 'page' ? <FromList kind={kind} choices={targets[kind]} onAdd={add} /> : null}
        {kind === 'topic' ? <FromTopics find={findTopics} onAdd={add} /> : null}
        {kind === 'address' || kind === 'heading' ? (
          <EntryForm key={kind} entry={{ kind, target: '', label: '', name: '' }} submit={t('addNow')} onSubmit={add} />
        ) : null}
      </div>
    </details>
  );
}

function kindsOf(place: MenuPlace, hasColumn: boolean): readonly MenuKind[] {
  if (place === 'social') return ['address'];
  return place === 'footer' && !hasColumn ? ['heading'] : menuKinds;
}

type Choice = { id: string; name: string };
type AddProps = { onAdd: (fields: Omit<NewEntry, 'kind'>) => void };
const fieldsOf = ({ id, name }: Choice) => ({ target: id, name, label: '' });

function FromList({ kind, choices, onAdd }: AddProps & { kind: 'section' | 'page'; choices: Choice[] }) {
  const t = useTranslations('desk.menus');
  const [id, setId] = useState('');
  const choice = choices.find((one) => one.id === id) ?? choices[0];
  if (!choice) return <p className="quiet">{t(`none.${kind}`)}</p>;
  return (
    <>
      <SelectField
        label={t(`kinds.${kind}`)}
        value={choice.id}
        options={choices.map(({ id: value, name: label }) => ({ value, label }))}
        onChange={(event) => setId(event.target.value)}
      />
      <Button onClick={() => onAdd(fieldsOf(choice))}>{t('addNow')}</Button>
    </>
  );
}

function FromTopics({ find, onAdd }: AddProps & { find: MenuActions['findTopics'] }) {
  const t = useTranslations('desk.menus');
  const [results, setResults] = useState<Choice[] | null>(null);
  const search = async (query: string) => {
    const reply = query.trim() ? await find({ query }).catch(() => null) : null;
    setResults(reply?.ok ? reply.value : []);
  };
  return (
    <>
      <form
        role="search"
        className="library-search"
        onSubmit={(event) => {
          event.preventDefault();
          void search(String(new FormData(event.currentTarget).get('query') ?? ''));
        }}
      >
        <TextField label={t('searchTopics')} name="query" type="search" maxLength={100} />
        <Button type="submit">{t('find')}</Button>
      </form>
      <ul className="slots" aria-live="polite">
        {results?.map((topic) => (
          <li key={topic.id} className="row">
            <bdi>{topic.name}</bdi>
            <Button size="small" onClick={() => onAdd(fieldsOf(topic))} aria-label={t('addOf', { name: topic.name })}>
              {t('addNow')}
            </Button>
          </li>
        ))}
        {results?.length === 0 ? <li className="quiet">{t('nothing')}</li> : null}
      </ul>
    </>
  );
}
