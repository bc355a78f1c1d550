'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { LibrarySearch } from '@/components/desk/media/library-search';
import type { LibraryQuery, MediaActions } from '@/components/desk/media/media-actions';
import { MediaGrid } from '@/components/desk/media/media-grid';
import { UploadArea } from '@/components/desk/media/upload-area';
import type { LibraryItem, LibraryPage } from '@/domain/media/types';

type Props = {
  actions: MediaActions;
  first: LibraryPage | null;
  /** Restricts the library to this kind. */
  kind?: LibraryItem['kind'];
  onOpen: (item: LibraryItem) => void;
  /** Files changed or removed elsewhere, by id: null for a removed one. */
  changes: Record<string, LibraryItem | null>;
};

const empty: LibraryPage = { items: [], next: null };

/** The library: uploading, search, and a grid that loads more on demand. */
export function LibraryBrowser({ actions, first, kind, onOpen, changes }: Props) {
  const t = useTranslations('desk.media');
  const [query, setQuery] = useState<LibraryQuery>({});
  const [page, setPage] = useState(first ?? empty);
  const [isBusy, start] = useTransition();
  const load = (wanted: LibraryQuery, more = false) =>
    start(async () => {
      const result = await actions.search({
        ...wanted,
        ...(kind && { kind }),
        ...(more && page.next && { after: page.next }),
      });
      if (result.ok)
        setPage((now) => ({
          items: more ? [...now.items, ...result.value.items] : result.value.items,
          next: result.value.next,
        }));
    });
  const isLoaded = useRef(first !== null);
  useEffect(() => {
    if (!isLoaded.current) load({});
    isLoaded.current = true;
  });
  const search = (change: LibraryQuery) => {
    const next = { ...query, ...change };
    setQuery(next);
    load(next);
  };
  const items = page.items.flatMap((item) => (item.id in changes ? (changes[item.id] ?? []) : item));
  return (
    <div className="library">
      <UploadArea
        bring={actions.importFromUrl}
        onAdded={({ item }) => {
          setPage((now) => ({ ...now, items: [item, ...now.items.filter(({ id }) => id !== item.id)] }));
          onOpen(item);
        }}
      />
      <LibrarySearch kind={kind} query={query} onSearch={search} />
      <MediaGrid items={items} onOpen={onOpen} />
      {items.length === 0 && !isBusy ? (
        <p className="quiet" role="status">
          {t('nothing')}
        </p>
      ) : null}
      {page.next ? (
        <Button onClick={() => load(query, true)} disabled={isBusy}>
          {t('more')}
        </Button>
      ) : null}
    </div>
  );
}
