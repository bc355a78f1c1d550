'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import type { EditorActions, NamedEntity, EntityKind } from '../editor/session/actions';

type Props = {
  label: string;
  kind: EntityKind;
  ids: string[];
  names: Record<string, string>;
  find: EditorActions['findNames'];
  onChange: (ids: string[], names: NamedEntity[]) => void;
  isSingle?: boolean;
};

/** Picks names from many by typing: topics, authors, a thread. Keeps their order, which can be changed. */
export function EntityPicker({ label, kind, ids, names, find, onChange, isSingle = false }: Props) {
  const t = useTranslations('editor.names');
  const id = useId();
  const [query, setQuery] = useState('');
  const [results, setResults] = useState<NamedEntity[]>([]);
  const search = async (text: string) => {
    setQuery(text);
    const result = text.trim() === '' ? null : await find({ kind, query: text }).catch(() => null);
    setResults(result?.ok ? result.value : []);
  };
  const add = (one: NamedEntity) => {
    onChange(isSingle ? [one.id] : [...ids.filter((other) => other !== one.id), one.id], [one]);
    setQuery('');
    setResults([]);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <Chosen ids={ids} names={names} onChange={(next) => onChange(next, [])} />
      <input
        className="input"
        id={id}
        value={query}
        placeholder={t('search')}
        autoComplete="off"
        onChange={(event) => void search(event.target.value)}
      />
      <ul className="editor-results" aria-live="polite">
        {results
          .filter((one) => !ids.includes(one.id))
          .map((one) => (
            <li key={one.id}>
              <Button look="quiet" size="small" onClick={() => add(one)}>
                {one.name}
              </Button>
            </li>
          ))}
      </ul>
    </div>
  );
}

/** The picked names in order; each can be moved to the front or removed. */
function Chosen({ ids, names, onChange }: Pick<Props, 'ids' | 'names'> & { onChange: (ids: string[]) => void }) {
  const t = useTranslations('editor.names');
  return (
    <ul className="editor-chips">
      {ids.map((one, at) => (
        <li key={one}>
          <bdi>{names[one] ?? t('unknown')}</bdi>
          {at > 0 ? (
            <Button
              look="quiet"
              size="small"
              aria-label={t('first', { name: names[one] ?? '' })}
              onClick={() => onChange([one, ...ids.filter((other) => other !== one)])}
            >
              ↑
            </Button>
          ) : null}
          <Button
            look="quiet"
            size="small"
            aria-label={t('remove', { name: names[one] ?? '' })}
            onClick={() => onChange(ids.filter((other) => other !== one))}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
}
