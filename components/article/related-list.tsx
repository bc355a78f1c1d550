import { useTranslations } from 'next-intl';
import type { RelatedItem } from '@/domain/related/types';
import { articlePath } from '@/lib/urls';
import { Picture } from '@/components/ui/picture';

const LIST = new Intl.ListFormat('ar', { type: 'conjunction' });

/** Up to six related articles, each with the reason in small print. */
export function RelatedList({ items }: { items: RelatedItem[] }) {
  const t = useTranslations('related');
  if (items.length === 0) return null;
  return (
    <section className="band related" aria-labelledby="related-title">
      <h2 className="band-head" id="related-title">
        {t('title')}
      </h2>
      <ol className="related-grid">
        {items.map((item) => (
          <li key={item.article?.id ?? item.headline}>
            <RelatedEntry item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function RelatedEntry({ item }: { item: RelatedItem }) {
  const reason = useReason(item);
  const { article, headline } = item;
  if (!article)
    return (
      <div className="card plain">
        <div className="words">
          <h3 className="head" dir="auto">
            {headline}
          </h3>
          <p className="why">{reason}</p>
        </div>
      </div>
    );
  return (
    <article className={`card ${article.image ? 'beside' : 'plain'}${article.kind === 'OPINION' ? ' op' : ''}`}>
      {article.image && (
        <Picture image={article.image} sizes="(min-width:64rem) 22rem, 6.5rem" widest={750} alt="" className="pic" />
      )}
      <div className="words">
        <h3 className="head">
          <a href={articlePath(article)}>{article.title}</a>
        </h3>
        <p className="why">{reason}</p>
      </div>
    </article>
  );
}

function useReason({ reason, detail }: RelatedItem): string {
  const t = useTranslations('related');
  const named = LIST.format(detail.slice(0, 2).map((one) => `«${one}»`));
  if (reason === 'thread' && detail[0]) return t('threadOf', { title: detail[0] });
  if (reason === 'topics' && named) return t('topics', { topics: named });
  if (reason === 'terms' && named) return t('terms', { terms: named });
  return t(reason === 'topics' || reason === 'terms' ? 'section' : reason);
}
