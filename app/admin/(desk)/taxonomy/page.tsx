import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { Button } from '@/components/desk/ui/button';
import { TextField } from '@/components/desk/ui/field';
import { PageHead } from '@/components/desk/ui/page-head';
import { requireActor } from '@/server/session/require-actor';
import { AuthorsPanel, ThreadsPanel, TopicsPanel } from './panels';
import { RecentPanel } from './recent-panel';
import { SectionsPanel } from './sections-panel';

const panels = { sections: SectionsPanel, topics: TopicsPanel, authors: AuthorsPanel, threads: ThreadsPanel };
type PanelName = keyof typeof panels;
const panelNames: PanelName[] = ['sections', 'topics', 'authors', 'threads'];

export async function generateMetadata() {
  await requireActor('taxonomy');
  const t = await getTranslations('desk.taxonomy');
  return { title: t('title') };
}

/** Sections, topics, authors and threads. */
export default async function TaxonomyPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  await requireActor('taxonomy');
  const { of, q } = await searchParams;
  const [t, locale, { desk, editor }] = await Promise.all([
    getTranslations('desk.taxonomy'),
    getLocale(),
    getMessages(),
  ]);
  const current = panelNames.find((name) => name === of) ?? 'sections';
  const words = typeof q === 'string' ? q.slice(0, 100).trim() : '';
  const Panel = panels[current];
  return (
    // Names are picked as in the editor.
    <NextIntlClientProvider locale={locale} messages={{ desk, editor: { names: editor.names } }}>
      <PageHead title={t('title')} />
      <nav className="row taxonomy-parts" aria-label={t('parts')}>
        {panelNames.map((name) => (
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
      <Panel q={words} />
      <RecentPanel />
    </NextIntlClientProvider>
  );
}
