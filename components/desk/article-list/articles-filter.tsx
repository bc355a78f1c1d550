import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { SelectField, TextField } from '@/components/desk/ui/field';
import type { Person } from './bulk-types';

const statuses = ['DRAFT', 'IN_REVIEW', 'APPROVED', 'SCHEDULED', 'PUBLISHED', 'WITHDRAWN'] as const;
type Filter = {
  q?: string | undefined;
  status?: string | undefined;
  sectionId?: string | undefined;
  authorId?: string | undefined;
  assigneeId?: string | undefined;
};
type Props = { filter: Filter; sections: Person[]; authors: Person[]; people: Person[] };

/** Filters the list by query parameters, so that a filtered list has a URL. */
export function ArticlesFilter({ filter, sections, authors, people }: Props) {
  const t = useTranslations('desk.workflow');
  const choices = (list: Person[]) => [
    { value: '', label: t('any') },
    ...list.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <form className="filters" method="get" role="search">
      <TextField label={t('search')} name="q" type="search" defaultValue={filter.q} />
      <SelectField
        label={t('status')}
        name="status"
        defaultValue={filter.status ?? ''}
        options={[
          { value: '', label: t('any') },
          ...statuses.map((status) => ({ value: status, label: t(`statuses.${status}`) })),
        ]}
      />
      <SelectField
        label={t('section')}
        name="sectionId"
        defaultValue={filter.sectionId ?? ''}
        options={choices(sections)}
      />
      <SelectField
        label={t('author')}
        name="authorId"
        defaultValue={filter.authorId ?? ''}
        options={choices(authors)}
      />
      <SelectField
        label={t('assignee')}
        name="assigneeId"
        defaultValue={filter.assigneeId ?? ''}
        options={choices(people)}
      />
      <Button type="submit">{t('filter')}</Button>
    </form>
  );
}
