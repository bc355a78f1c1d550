'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Dialog } from '@/components/desk/ui/dialog';
import { TextField } from '@/components/desk/ui/field';
import type { EditorActions, LinkTarget } from '../session/actions';

type Props = {
  title: string;
  find: EditorActions['findLinkTargets'];
  onClose: () => void;
  onChoose: (article: LinkTarget) => void;
  /** Allows entering a URL instead, and removing the link. */
  address?: { value: string; onSubmit: (href: string) => void };
};

/** Finds a published article by search; for links, a URL can be entered too. */
export function ArticlePicker({ title, find, onClose, onChoose, address }: Props) {
  const t = useTranslations('editor.picker');
  const [results, setResults] = useState<LinkTarget[] | null>(null);
  const [query, setQuery] = useState('');
  const [href, setHref] = useState(address?.value ?? '');
  const search = async () => {
    const result = await find({ query }).catch(() => null);
    setResults(result?.ok ? result.value : []);
  };
  return (
    <Dialog open onOpenChange={(open) => open || onClose()} title={title}>
      {address ? (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            address.onSubmit(href.trim());
          }}
        >
          <TextField label={t('address')} dir="ltr" value={href} onChange={(event) => setHref(event.target.value)} />
          <div className="row">
            <Button look="primary" type="submit">
              {t('link')}
            </Button>
            {address.value ? <Button onClick={() => address.onSubmit('')}>{t('unlink')}</Button> : null}
          </div>
        </form>
      ) : null}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <TextField label={t('search')} value={query} onChange={(event) => setQuery(event.target.value)} />
        <Button type="submit">{t('find')}</Button>
      </form>
      <div role="status">{results?.length === 0 ? t('none') : null}</div>
      <ul className="editor-results">
        {(results ?? []).map((article) => (
          <li key={article.id}>
            <Button look="quiet" onClick={() => onChoose(article)}>
              {article.title}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
