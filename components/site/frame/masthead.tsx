import { useTranslations } from 'next-intl';
import type { MenuLink } from '@/domain/menus/types';
import type { Brand, SiteSettings } from '@/domain/settings/types';
import { formatDate, formatDateLine } from '@/lib/dates/regions';
import { frontPath, latestPath, searchPath } from '@/lib/urls';
import { dateStyleOf } from '@/components/site/date-style';
import { Logo } from './logo';
import { ReadingChoices } from './reading-choices';
import { SiteMenu } from './site-menu';
import { SupportLink } from '@/components/site/support';

type MastheadProps = {
  settings: SiteSettings;
  brand: Brand;
  menu: MenuLink[];
  now: Date;
  /** The address of the section, topic or list that the page belongs to. */
  current?: string;
  /** Only on the front page is the name the page's heading. */
  isFront?: boolean;
};

/** Name, date, menu and search. Not sticky: a phone's height belongs to the text. */
export function Masthead({ settings, brand, menu, now, current, isFront = false }: MastheadProps) {
  const { name, tagline, hijri, masthead } = settings;
  const t = useTranslations('site');
  const dates = dateStyleOf(settings);
  const Name = isFront ? 'h1' : 'p';
  return (
    <header className={masthead === 'start' ? 'mast mast-start' : 'mast'}>
      <div className="wrap mast-top">
        <p className="mast-date">
          <time dateTime={now.toISOString()}>{formatDateLine(now, dates)}</time>
          {hijri && <span>{formatDate(now, { ...dates, calendar: 'islamic-umalqura' })}</span>}
        </p>
        <Name className="mast-name">
          <a href={frontPath()}>
            {brand.logo ? <Logo name={name} logo={brand.logo} logoDark={brand.logoDark} /> : name}
          </a>
        </Name>
        {tagline && <p className="mast-tag">{tagline}</p>}
        <p className="mast-tools">
          <SupportLink settings={settings} />
          <a href={latestPath()} aria-current={current === latestPath() ? 'page' : undefined}>
            {t('latest')}
          </a>
          <a href={searchPath()} aria-current={current === searchPath() ? 'page' : undefined}>
            <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
              <path
                d="M8.5 2a6.5 6.5 0 1 0 4 11.6l4.7 4.7 1.1-1.1-4.7-4.7A6.5 6.5 0 0 0 8.5 2Zm0 1.6a4.9 4.9 0 1 1 0 9.8 4.9 4.9 0 0 1 0-9.8Z"
                fill="currentColor"
              />
            </svg>
            {t('search')}
          </a>
          <ReadingChoices />
        </p>
      </div>
      <SiteMenu menu={menu} current={current} />
    </header>
  );
}
