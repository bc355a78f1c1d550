import { SiteFrame } from '@/components/site/frame/site-frame';
import type { ArticleCardView } from '@/domain/articles/types';
import { readBreaking } from '@/domain/curation/queries';
import { readMenus } from '@/domain/menus/queries';
import { readBrand } from '@/domain/settings/brand';
import type { Look } from '@/domain/settings/look';
import { readSettings } from '@/domain/settings/queries';
import { cacheTags, cacheUntil } from '@/server/page-cache/tags/render-dependencies';
import { Advertisement } from './advertisement';

type Breaking = { text: string; path: string | null; expiresAt: Date };

type SitePageProps = {
  /** The address of what the page belongs to, which the menus mark. */
  current?: string;
  isFront?: boolean;
  live?: ArticleCardView | null;
  /** Loaded here unless given. Article pages leave it out, so that a breaking notice does not invalidate every page. */
  breaking?: Breaking | null | 'ask';
  /** In place of the saved look, for its preview. */
  look?: Look;
  /** Whether an advertisement may stand above the footer: not on notices, search, or what is no page of its own. */
  withAdvertisement?: boolean;
  children: React.ReactNode;
};

/** A reader's page inside the site's frame. */
export async function SitePage({
  breaking = 'ask',
  look,
  withAdvertisement = false,
  children,
  ...frame
}: SitePageProps) {
  const [settings, brand, menus, notice] = await Promise.all([
    look?.settings ?? readSettings(),
    look?.brand ?? readBrand(),
    readMenus(),
    breaking === 'ask' ? readBreaking() : breaking,
  ]);
  // Every page shows the menus; what changes in them is announced with the tag `settings`.
  cacheTags('settings', ...(breaking === null ? [] : ['breaking']));
  cacheUntil(notice?.expiresAt);
  return (
    <SiteFrame settings={settings} brand={brand} menus={menus} breaking={notice} {...frame}>
      {children}
      {withAdvertisement && <Advertisement place="FOOTER" />}
    </SiteFrame>
  );
}
