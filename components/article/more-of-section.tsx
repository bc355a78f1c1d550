import { useTranslations } from 'next-intl';
import { tinted } from '@/components/ui/tint';
import type { ArticleCardView } from '@/domain/articles/types';
import type { SectionRef } from '@/domain/taxonomy/types';
import type { DateStyle } from '@/lib/dates/regions';
import { sectionPath } from '@/lib/urls';
import { Card } from './card';

/** The section's newest articles: beside the text on wide screens, at the end on narrow ones. */
export function MoreOfSection({
  section,
  items,
  dates,
}: {
  section: SectionRef;
  items: ArticleCardView[];
  dates: DateStyle;
}) {
  const t = useTranslations('article');
  if (items.length === 0) return null;
  return (
    <aside {...tinted('more', section)} aria-labelledby="more-title">
      <h2 className="band-head" id="more-title">
        <a href={sectionPath(section.slug)}>{t('moreOf', { section: section.name })}</a>
      </h2>
      <ul className="stack">
        {items.map((article) => (
          <li key={article.id}>
            <Card article={article} size="small" hideSection dates={dates} />
          </li>
        ))}
      </ul>
    </aside>
  );
}
