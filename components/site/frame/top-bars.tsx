import { useTranslations } from 'next-intl';
import type { ArticleCardView } from '@/domain/articles/types';
import { articlePath } from '@/lib/urls';

/** The breaking bar above the masthead. */
export function BreakingBar({ breaking }: { breaking: { text: string; path: string | null } | null }) {
  const t = useTranslations('site');
  if (!breaking) return null;
  return (
    <section className="bar breaking" aria-label={t('breaking')}>
      <p className="wrap">
        <strong>{t('breaking')}</strong>{' '}
        {breaking.path ? <a href={breaking.path}>{breaking.text}</a> : <span>{breaking.text}</span>}
      </p>
    </section>
  );
}

/** The bar under the masthead while live coverage is going on. */
export function LiveBar({ live }: { live: ArticleCardView | null }) {
  const t = useTranslations('site');
  if (!live) return null;
  return (
    <section className="bar livebar" aria-label={t('live')}>
      <p className="wrap">
        <strong className="live">{t('live')}</strong> <a href={articlePath(live)}>{live.title}</a>
      </p>
    </section>
  );
}
