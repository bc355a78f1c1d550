import { useTranslations } from 'next-intl';
import { Button } from '@/components/desk/ui/button';
import { SelectField, TextField } from '@/components/desk/ui/field';

const kinds = [
  'article',
  'user',
  'settings',
  'media',
  'section',
  'topic',
  'author',
  'thread',
  'front',
  'live',
  'contact',
] as const;
type Filter = {
  actorId?: string | undefined;
  targetType?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** Filters the audit log by query parameters, so that a filtered log has a URL. */
export function AuditFilterForm({ filter, people }: { filter: Filter; people: { id: string; name: string }[] }) {
  const t = useTranslations('desk.audit');
  return (
    <form className="filters" method="get">
      <SelectField
        label={t('person')}
        name="actorId"
        defaultValue={filter.actorId ?? ''}
        options={[{ value: '', label: t('anyone') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <SelectField
        label={t('kind')}
        name="targetType"
        defaultValue={filter.targetType ?? ''}
        options={[
          { value: '', label: t('anything') },
          ...kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
        ]}
      />
      <TextField label={t('from')} name="from" type="date" defaultValue={filter.from} />
      <TextField label={t('to')} name="to" type="date" defaultValue={filter.to} />
      <Button type="submit">{t('filter')}</Button>
    </form>
  );
}
