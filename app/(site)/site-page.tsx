import { SiteFrame } from '@/components/site/frame/site-frame';
import type { ArticleCardView } from '@/domain/articles/types';
import { readBreaking } from '@/domain/curation/queries';
import { readSettings } from '@/domain/settings/queries';
import { listSections } from '@/domain/taxonomy/queries';
import { cacheTags, cacheUntil } from '@/server/page-cache/tags/render-dependencies';

type Breaking = { text: string; path: string | null; expiresAt: Date };

type SitePageProps = {
  current?: string;
  isFront?: boolean;
  live?: ArticleCardView | null;
  /** Known already, or asked for here; an article's page goes without, so that a notice need not renew every page there is. */
  breaking?: Breaking | null | 'ask';
  children: React.ReactNode;
};

/** A reader's page in its frame. */
export async function SitePage({ breaking = 'ask', children, ...frame }: SitePageProps) {
  const [settings, sections, notice] = await Promise.all([
    readSettings(),
    listSections(),
    breaking === 'ask' ? readBreaking() : breaking,
  ]);
  // Sections stand in every masthead; a change of them is announced as one of the settings.
  cacheTags('settings', ...(breaking === null ? [] : ['breaking']));
  cacheUntil(notice?.expiresAt);
  return (
    <SiteFrame settings={settings} sections={sections} breaking={notice} {...frame}>
      {children}
    </SiteFrame>
  );
}
