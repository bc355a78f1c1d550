import { useTranslations } from 'next-intl';

/** Links to newer and older pages of a list. No total, since lists are never counted. */
export function Pager({
  page,
  hasNext,
  path,
}: {
  page: number;
  hasNext: boolean;
  path: (at: { page?: number }) => string;
}) {
  const t = useTranslations('list');
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="pager" aria-label={t('pages')}>
      {page > 1 ? (
        <a rel="prev" href={path({ page: page - 1 })}>
          {t('newer')}
        </a>
      ) : (
        <span />
      )}
      <span>{t('page', { page: String(page) })}</span>
      {hasNext ? (
        <a rel="next" href={path({ page: page + 1 })}>
          {t('older')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
