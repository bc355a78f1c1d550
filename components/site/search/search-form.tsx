import { useTranslations } from 'next-intl';
import { searchPath, suggestPath } from '@/lib/urls';

/** Search as a plain GET form that works without scripts. <warraq-suggest> adds suggestions. */
export function SearchForm({ query = '' }: { query?: string }) {
  const t = useTranslations('search');
  return (
    <form className="search" role="search" action={searchPath()} method="get">
      {/* Its script may run before hydration: it turns the field into a combobox and fills the list. */}
      <warraq-suggest data-url={suggestPath()}>
        <input
          suppressHydrationWarning
          type="search"
          name="q"
          defaultValue={query}
          aria-label={t('label')}
          placeholder={t('label')}
          dir="auto"
          maxLength={200}
          enterKeyHint="search"
          required
        />
        <ul suppressHydrationWarning id="suggestions" role="listbox" aria-label={t('label')} hidden />
      </warraq-suggest>
      <button type="submit">{t('submit')}</button>
    </form>
  );
}
