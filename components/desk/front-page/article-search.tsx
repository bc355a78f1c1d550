'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { SelectField, TextField } from '@/components/desk/ui/field';
import type { ChosenArticle } from '@/domain/curation/types';
import type { FrontPageActions } from '@/components/desk/front-page/actions';

type Props = {
  search: FrontPageActions['search'];
  target: string;
  onTarget: (container: string) => void;
  containers: { value: string; label: string }[];
  onAdd: (article: ChosenArticle) => void;
};

/** Finds a published article and inserts it at the top of the selected container. */
export function ArticleSearch({ search, target, onTarget, containers, onAdd }: Props) {
  const t = useTranslations('desk.front');
  const [results, setResults] = useState<ChosenArticle[] | null>(null);
  const [isBusy, start] = useTransition();
  const find = (q: string) =>
    start(async () => {
      const result = await search({ q });
      setResults(result.ok ? result.value : []);
    });
  return (
    <section className="part" aria-label={t('addTitle')}>
      <h2>{t('addTitle')}</h2>
      <SelectField
        label={t('place')}
        value={target}
        options={containers}
        onChange={(event) => onTarget(event.target.value)}
      />
      <form
        role="search"
        className="library-search"
        onSubmit={(event) => {
          event.preventDefault();
          find(String(new FormData(event.currentTarget).get('q') ?? ''));
        }}
      >
        <TextField label={t('search')} name="q" type="search" />
        <Button type="submit" disabled={isBusy}>
          {t('find')}
        </Button>
      </form>
      <ul className="slots" aria-live="polite">
        {results?.map((article) => (
          <li key={article.articleId} className="row">
            <span dir="auto">{article.title}</span>
            <Button size="small" onClick={() => onAdd(article)} aria-label={t('addOf', { title: article.title })}>
              {t('add')}
            </Button>
          </li>
        ))}
        {results?.length === 0 ? <li className="quiet">{t('nothing')}</li> : null}
      </ul>
    </section>
  );
}
