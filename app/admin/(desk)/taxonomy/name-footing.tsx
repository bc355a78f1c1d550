import { getTranslations } from 'next-intl/server';
import { DeleteName } from '@/components/desk/taxonomy/delete-name';
import { countArticles } from '@/domain/taxonomy/count-articles';
import { COUNT_LIMIT, type NameKind } from '@/domain/taxonomy/types';
import { findNamesAction } from '../articles/[id]/actions';
import { deleteName } from './actions';

type Footing = {
  /** How many articles carry the name, in words. */
  counted: (id: string) => string;
  /** The way to delete it. */
  remove: (id: string) => React.ReactNode;
};

/** What stands with every name of a list: its number of articles, counted for those that are shown, and its deletion. */
export async function loadFooting(kind: NameKind, names: { id: string; name: string }[]): Promise<Footing> {
  const [t, counts] = await Promise.all([
    getTranslations('desk.taxonomy'),
    countArticles(
      kind,
      names.map(({ id }) => id),
    ),
  ]);
  const nameOf = new Map(names.map(({ id, name }) => [id, name]));
  const countOf = (id: string) => counts[id] ?? 0;
  const counted = (id: string) =>
    countOf(id) > COUNT_LIMIT ? t('countMore', { count: COUNT_LIMIT }) : t('count', { count: countOf(id) });
  return {
    counted,
    remove: (id) => (
      <DeleteName
        {...{ kind, id }}
        name={nameOf.get(id) ?? ''}
        count={countOf(id)}
        counted={counted(id)}
        find={findNamesAction}
        remove={deleteName}
      />
    ),
  };
}
