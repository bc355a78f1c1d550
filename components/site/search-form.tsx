import { useTranslations } from 'next-intl';
import { searchPath, suggestPath } from '@/lib/urls';

/** Search as a plain form: works without script, and what was asked is in the address. <warraq-suggest> offers what may be meant. */
export function SearchForm({ query = '' }: { query?: string }) {
  const t = useTranslations('search');
  return (
    <form className="search" role="search" action={searchPath()} method="get">
      <warraq-suggest data-url={suggestPath()}>
        <input type="search" name="q" defaultValue={query} aria-label={t('label')} placeholder={t('label')} dir="auto" maxLength={200} enterKeyHint="search" required />
      </warraq-suggest>
      <button type="submit">{t('submit')}</button>
    </form>
  );
}
