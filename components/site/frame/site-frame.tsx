import type { ArticleCardView } from '@/domain/articles/types';
import type { Menus } from '@/domain/menus/types';
import type { Brand, SiteSettings } from '@/domain/settings/types';
import { AccentStyle } from '@/components/ui/accent-style';
import { TypefaceStyle } from '@/components/ui/typeface-style';
import { Footer } from './footer';
import { Masthead } from './masthead';
import { BreakingBar, LiveBar } from './top-bars';

type SiteFrameProps = {
  settings: SiteSettings;
  brand: Brand;
  menus: Menus;
  now?: Date;
  current?: string;
  isFront?: boolean;
  breaking?: { text: string; path: string | null } | null;
  live?: ArticleCardView | null;
  children: React.ReactNode;
};

/** The frame of every reader's page: bars, masthead, content, footer. */
export function SiteFrame({
  settings,
  brand,
  menus,
  now = new Date(),
  current,
  isFront,
  breaking = null,
  live = null,
  children,
}: SiteFrameProps) {
  return (
    <>
      <TypefaceStyle typeface={settings.typeface} />
      <AccentStyle accent={settings.accent} />
      <BreakingBar breaking={breaking} />
      <Masthead settings={settings} brand={brand} menu={menus.header} now={now} current={current} isFront={isFront} />
      <LiveBar live={live} />
      <main id="content" className="wrap">
        {children}
      </main>
      <Footer settings={settings} menus={menus} current={current} />
    </>
  );
}
