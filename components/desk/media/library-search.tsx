'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { CheckField, SelectField, TextField } from '@/components/desk/ui/field';
import type { LibraryQuery } from '@/components/desk/media/media-actions';
import type { LibraryItem } from '@/domain/media/types';

type Props = {
  query: LibraryQuery;
  /** Set when only files of this kind are shown. */
  kind: LibraryItem['kind'] | undefined;
  onSearch: (change: LibraryQuery) => void;
};

const kinds = ['IMAGE', 'VIDEO', 'AUDIO'] as const;

/** The library's search form. The text is submitted by the button; kind and missing metadata apply at once. */
export function LibrarySearch({ query, kind, onSearch }: Props) {
  const t = useTranslations('desk.media');
  return (
    <form
      role="search"
      className="library-search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch({ q: String(new FormData(event.currentTarget).get('q') ?? '') });
      }}
    >
      <TextField label={t('search')} name="q" type="search" />
      {kind ? null : (
        <SelectField
          label={t('kind')}
          value={query.kind ?? 'ALL'}
          options={['ALL' as const, ...kinds].map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) => onSearch({ kind: kinds.find((one) => one === event.target.value) })}
        />
      )}
      <Button type="submit">{t('find')}</Button>
      {kind && kind !== 'IMAGE' ? null : (
        <CheckField
          label={t('incomplete')}
          checked={query.incomplete ?? false}
          onChange={(event) => onSearch({ incomplete: event.target.checked })}
        />
      )}
    </form>
  );
}
