import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/admin/button';
import { TextField } from '@/components/admin/field';
import { PageHead } from '@/components/admin/page-head';
import { requireActor } from '@/server/session/require-actor';
import { AuthorsPart, SectionsPart, ThreadsPart, TopicsPart } from './parts';

const parts = { sections: SectionsPart, topics: TopicsPart, authors: AuthorsPart, threads: ThreadsPart };
type PartName = keyof typeof parts;
const names: PartName[] = ['sections', 'topics', 'authors', 'threads'];

export async function generateMetadata() {
  await requireActor('taxonomy');
  const t = await getTranslations('desk.taxonomy');
  return { title: t('title') };
}

/** What articles are filed under, and who writes them. */
export default async function TaxonomyPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requireActor('taxonomy');
  const { of, q } = await searchParams;
  const t = await getTranslations('desk.taxonomy');
  const current = names.find((name) => name === of) ?? 'sections';
  const words = typeof q === 'string' ? q.slice(0, 100).trim() : '';
  const Part = parts[current];
  return (
    <>
      <PageHead title={t('title')} />
      <nav className="row taxonomy-parts" aria-label={t('parts')}>
        {names.map((name) => (
          <Button key={name} asChild size="small">
            <a href={`?of=${name}`} aria-current={name === current ? 'page' : undefined}>
              {t(name)}
            </a>
          </Button>
        ))}
      </nav>
      {current === 'sections' ? null : (
        <form role="search" className="library-search">
          <input type="hidden" name="of" value={current} />
          <TextField label={t('search')} name="q" type="search" defaultValue={words} />
          <Button type="submit">{t('find')}</Button>
        </form>
      )}
      <Part q={words} />
    </>
  );
}
