import { SiteFrame } from '@/components/site/frame/site-frame';
import type { ArticleCardView } from '@/domain/articles/types';
import { readBreaking } from '@/domain/curation/queries';
import { readBrand } from '@/domain/settings/brand';
import { readSettings } from '@/domain/settings/queries';
import { listSections } from '@/domain/taxonomy/queries';
import { cacheTags, cacheUntil } from '@/server/page-cache/tags/render-dependencies';
import { Advertisement } from './advertisement';

type Breaking = { text: string; path: string | null; expiresAt: Date };

type SitePageProps = {
  current?: string;
  isFront?: boolean;
  live?: ArticleCardView | null;
  /** Loaded here unless given. Article pages leave it out, so that a breaking notice does not invalidate every page. */
  breaking?: Breaking | null | 'ask';
  /** Whether an advertisement may stand above the footer: not on notices, search, or what is no page of its own. */
  withAdvertisement?: boolean;
  children: React.ReactNode;
};

/** A reader's page inside the site's frame. */
export async function SitePage({ breaking = 'ask', withAdvertisement = false, children, ...frame }: SitePageProps) {
  const [settings, brand, sections, notice] = await Promise.all([
    readSettings(),
    readBrand(),
    listSections(),
    breaking === 'ask' ? readBreaking() : breaking,
  ]);
  // Every masthead lists the sections; their changes are announced with the tag `settings`.
  cacheTags('settings', ...(breaking === null ? [] : ['breaking']));
  cacheUntil(notice?.expiresAt);
  return (
    <SiteFrame settings={settings} brand={brand} sections={sections} breaking={notice} {...frame}>
      {children}
      {withAdvertisement && <Advertisement place="FOOTER" />}
    </SiteFrame>
  );
}
