import { useTranslations } from 'next-intl';
import { searchPath } from '@/lib/urls';

/** Search as a plain form: works without script, and what was asked is in the address. */
export function SearchForm({ query = '' }: { query?: string }) {
  const t = useTranslations('search');
  return (
    <form className="search" role="search" action={searchPath()} method="get">
      <input type="search" name="q" defaultValue={query} aria-label={t('label')} placeholder={t('label')} dir="auto" maxLength={200} enterKeyHint="search" required />
      <button type="submit">{t('submit')}</button>
    </form>
  );
}
