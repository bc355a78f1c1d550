import { useTranslations } from 'next-intl';
import type { SectionRef } from '@/domain/taxonomy/types';
import { sectionPath } from '@/lib/urls';

/** The way from the front page down to here: the sections above, as links. */
export function Breadcrumb({ sections }: { sections: Pick<SectionRef, 'slug' | 'name'>[] }) {
  const t = useTranslations('list');
  return (
    <nav className="crumbs" aria-label={t('crumbs')}>
      <ol>
        {sections.map(({ slug, name }) => (
          <li key={slug}>
            <a href={sectionPath(slug)}>{name}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
