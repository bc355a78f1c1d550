import { useTranslations } from 'next-intl';
import type { SectionView } from '@/domain/taxonomy/types';
import { isolate } from '@/lib/arabic/bidi';
import { searchResultsPath } from '@/lib/urls';
import { type FilterChoice, FilterRow } from './filter-row';

type Named = { slug: string; name: string };

type Props = {
  parameters: Record<string, string | undefined>;
  sections: SectionView[];
  /** Topics of the found articles, most frequent first. */
  topics: Named[];
  authors: Named[];
  /** Periods up to now, by their first day. */
  spans: { name: 'day' | 'week' | 'month' | 'year'; from: string }[];
};

/** The filters of a search, as links that keep the other filters. */
export function SearchFilters({ parameters, sections, topics, authors, spans }: Props) {
  const t = useTranslations('search');
  const choice = (key: string, value: string | undefined, name: string): FilterChoice => ({
    name,
    path: searchResultsPath({
      ...parameters,
      cursor: undefined,
      ...(key === 'from' && { to: undefined }),
      [key]: value,
    }),
    isChosen: parameters[key] === value,
  });
  const choices = (key: string, every: string, named: Named[], nameOf = nameOfSlug) => [
    choice(key, undefined, every),
    ...withChosen(named, parameters[key], nameOf).map(({ slug, name }) => choice(key, slug, name)),
  ];
  const since = spans.map(({ name, from }) => ({ slug: from, name: t(`spans.${name}`) }));
  return (
    <div className="search-filters">
      <FilterRow label={t('filters')} choices={choices('section', t('everySection'), sections)} isMain />
      <FilterRow
        label={t('when')}
        choices={choices('from', t('anyTime'), since, (day) => t('since', { day: isolate(day) }))}
      />
      <FilterRow label={t('topic')} choices={choices('topic', t('everyTopic'), topics)} />
      <FilterRow label={t('author')} choices={choices('author', t('everyAuthor'), authors)} />
    </div>
  );
}

/** Adds the active filter, so that it can be cleared even when no result has it. */
function withChosen(named: Named[], chosen: string | undefined, nameOf: (chosen: string) => string): Named[] {
  if (chosen === undefined || named.some(({ slug }) => slug === chosen)) return named;
  return [{ slug: chosen, name: nameOf(chosen) }, ...named];
}

function nameOfSlug(slug: string): string {
  return slug.replaceAll('-', ' ');
}
