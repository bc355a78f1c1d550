import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { SelectField } from '@/components/desk/ui/field';
import { numbersRanges } from '@/domain/statistics/types';
import { numbersPath } from '@/lib/urls';

type Filter = {
  range: string;
  section?: string | undefined;
  author?: string | undefined;
  article?: string | undefined;
};
type Named = { id: string; name: string };

/** The spans to choose from; what the numbers are narrowed to stays. */
export function RangeLinks({ filter }: { filter: Filter }) {
  const t = useTranslations('desk.numbers');
  return (
    <nav className="row ranges" aria-label={t('range')}>
      {numbersRanges.map((range) => (
        <Button key={range} size="small" asChild>
          <a href={numbersPath({ ...filter, range })} aria-current={range === filter.range ? 'page' : undefined}>
            {t(`ranges.${range}`)}
          </a>
        </Button>
      ))}
    </nav>
  );
}

/** Narrows the numbers by query parameters, so that what is shown has a URL. */
export function NumbersFilterForm({
  filter,
  sections,
  authors,
}: {
  filter: Filter;
  sections: Named[];
  authors: Named[];
}) {
  const t = useTranslations('desk.numbers');
  const choices = (all: string, list: Named[]) => [
    { value: '', label: all },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form className="filters" method="get">
      <input type="hidden" name="range" value={filter.range} />
      <SelectField
        label={t('section')}
        name="section"
        defaultValue={filter.section ?? ''}
        options={choices(t('wholeSite'), sections)}
      />
      <SelectField
        label={t('author')}
        name="author"
        defaultValue={filter.author ?? ''}
        options={choices(t('everyone'), authors)}
      />
      <Button type="submit">{t('show')}</Button>
    </form>
  );
}
