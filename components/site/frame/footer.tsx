import { useTranslations } from 'next-intl';
import { NetworkIcon } from '@/components/ui/network-icon';
import type { MenuLink, Menus } from '@/domain/menus/types';
import type { SiteSettings } from '@/domain/settings/types';
import { contactPath, correctionsPath, feedPaths, frontPath, latestPath, searchPath } from '@/lib/urls';
import { Link } from './site-menu';

type Props = { settings: SiteSettings; menus: Menus; current: string | undefined };

/** The footer of every page: description, menu, profiles elsewhere. */
export function Footer({ settings, menus, current }: Props) {
  const t = useTranslations('site');
  const isOwn = menus.footer.length > 0;
  return (
    <footer className="foot">
      <div className={isOwn ? 'wrap foot-grid foot-own' : 'wrap foot-grid'}>
        <div>
          <p className="foot-name">
            <a href={frontPath()}>{settings.name}</a>
          </p>
          {settings.description && <p className="foot-text">{settings.description}</p>}
        </div>
        <nav aria-label={t('footer')}>
          {isOwn ? (
            <Columns menus={menus} current={current} />
          ) : (
            <Sections sections={menus.sections} current={current} />
          )}
        </nav>
        <div className="foot-out">
          <Profiles social={menus.social} />
          <ul className="foot-links">
            <Links items={menus.pages} current={current} />
            <li>
              <a href={correctionsPath()}>{t('corrections')}</a>
            </li>
            <li>
              <a href={feedPaths.rss}>{t('feeds')}</a>
            </li>
            {(settings.contactForm || settings.contactEmail) && (
              <li>
                <a href={settings.contactForm ? contactPath() : `mailto:${settings.contactEmail}`}>{t('contact')}</a>
              </li>
            )}
          </ul>
        </div>
      </div>
      <p className="wrap foot-base">
        {settings.copyright && <span>{settings.copyright}</span>} <span>{t('powered')}</span>
      </p>
    </footer>
  );
}

/** What the footer lists while it has no menu of its own. */
function Sections({ sections, current }: { sections: MenuLink[]; current: string | undefined }) {
  const t = useTranslations('site');
  return (
    <ul className="foot-links">
      <Links items={sections} current={current} />
      <li>
        <a href={latestPath()}>{t('latest')}</a>
      </li>
      <li>
        <a href={searchPath()}>{t('search')}</a>
      </li>
    </ul>
  );
}

/** Longer columns are broken over the whole width. */
const LONG = 12;

/** The owner's columns, then the sections that stand in no menu. */
function Columns({ menus: { footer, sections }, current }: Pick<Props, 'menus' | 'current'>) {
  const t = useTranslations('site');
  const rest = { label: t('otherSections'), items: sections };
  return [...footer, ...(sections.length > 0 ? [rest] : [])].map(({ label, items }, at) => (
    <div key={at} className={items.length > LONG ? 'foot-long' : undefined}>
      <h2>{label}</h2>
      <ul>
        <Links items={items} current={current} />
      </ul>
    </div>
  ));
}

function Links({ items, current }: { items: MenuLink[]; current: string | undefined }) {
  return items.map((entry, at) => (
    <li key={at}>
      <Link entry={entry} current={current} />
    </li>
  ));
}

function Profiles({ social }: Pick<Menus, 'social'>) {
  const t = useTranslations('site');
  if (social.length === 0) return null;
  return (
    <ul className="foot-social">
      {social.map(({ network, label, href }, at) => {
        const name = label || t(`networks.${network}`);
        return (
          <li key={at}>
            <a rel="me noopener" href={href} aria-label={name} title={name}>
              <NetworkIcon network={network} />
            </a>
          </li>
        );
      })}
    </ul>
  );
}
