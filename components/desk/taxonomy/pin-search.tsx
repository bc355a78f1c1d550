'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import type { ChosenArticle } from '@/domain/curation/types';
import type { ActionResult } from '@/lib/form-state';

type Props = {
  search: (input: { q: string }) => Promise<ActionResult<ChosenArticle[]>>;
  /** Those that are pinned already. */
  chosen: ChosenArticle[];
  isFull: boolean;
  onPin: (article: ChosenArticle) => void;
};

/** Finds a published article to pin. */
export function PinSearch({ search, chosen, isFull, onPin }: Props) {
  const t = useTranslations('desk.taxonomy');
  const [found, setFound] = useState<ChosenArticle[] | null>(null);
  const [query, setQuery] = useState('');
  const [isBusy, start] = useTransition();
  const find = () =>
    start(async () => {
      const result = await search({ q: query }).catch(() => null);
      setFound(result?.ok ? result.value : []);
    });
  const free = (found ?? []).filter((one) => !chosen.some(({ articleId }) => articleId === one.articleId));
  return (
    <>
      <form
        role="search"
        className="library-search"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <TextField
          label={t('pinSearch')}
          type="search"
          maxLength={200}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <Button type="submit" disabled={isBusy}>
          {t('find')}
        </Button>
      </form>
      <ul className="slots" aria-live="polite">
        {free.map((one) => (
          <li key={one.articleId} className="row">
            <span dir="auto">{one.title}</span>
            <Button
              size="small"
              disabled={isFull}
              onClick={() => onPin(one)}
              aria-label={t('pinOf', { title: one.title })}
            >
              {t('pin')}
            </Button>
          </li>
        ))}
        {found?.length === 0 ? <li className="quiet">{t('nothing')}</li> : null}
      </ul>
    </>
  );
}
