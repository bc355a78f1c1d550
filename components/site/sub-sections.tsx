import { useTranslations } from 'next-intl';
import type { SectionRef } from '@/domain/taxonomy/types';
import { sectionPath } from '@/lib/urls';

/** The sections below a section, as links; nothing where there are none. */
export function SubSections({ sections }: { sections: SectionRef[] }) {
  const t = useTranslations('list');
  if (sections.length === 0) return null;
  return (
    <nav className="sub-sections" aria-label={t('subSections')}>
      <ul>
        {sections.map(({ id, slug, name }) => (
          <li key={id}>
            <a href={sectionPath(slug)}>{name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
