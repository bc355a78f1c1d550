import { useTranslations } from 'next-intl';
import type { SectionView } from '@/domain/taxonomy/types';
import { searchResultsPath } from '@/lib/urls';

/** Sections to narrow a search to, as links. */
export function SearchFilters({ parameters, sections }: { parameters: Record<string, string | undefined>; sections: SectionView[] }) {
  const t = useTranslations('search');
  const link = (section: string | undefined, name: string) => (
    <li key={section ?? ''}>
      <a href={searchResultsPath({ ...parameters, cursor: undefined, section })} rel="nofollow" aria-current={parameters['section'] === section ? 'true' : undefined}>
        {name}
      </a>
    </li>
  );
  return (
    <nav aria-label={t('filters')} className="search-filters">
      <ul>
        {link(undefined, t('everySection'))}
        {sections.map(({ slug, name }) => link(slug, name))}
      </ul>
    </nav>
  );
}
