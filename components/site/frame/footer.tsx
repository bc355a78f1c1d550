import { useTranslations } from 'next-intl';
import type { SiteSettings } from '@/domain/settings/types';
import type { SectionRef } from '@/domain/taxonomy/types';
import { contactPath, feedPaths, frontPath, latestPath, searchPath, sectionPath } from '@/lib/urls';

const NETWORKS = ['telegram', 'whatsapp', 'facebook', 'x', 'instagram', 'youtube'] as const;

/** The footer of every page: description, sections, profiles elsewhere. */
export function Footer({ settings, sections }: { settings: SiteSettings; sections: SectionRef[] }) {
  const t = useTranslations('site');
  const networks = NETWORKS.flatMap((network) =>
    settings.social[network] ? [{ network, href: settings.social[network] }] : [],
  );
  return (
    <footer className="foot">
      <div className="wrap foot-grid">
        <div>
          <p className="foot-name">
            <a href={frontPath()}>{settings.name}</a>
          </p>
          {settings.description && <p className="foot-text">{settings.description}</p>}
        </div>
        <nav aria-label={t('footer')}>
          <ul className="foot-links">
            {sections.map((section) => (
              <li key={section.id}>
                <a href={sectionPath(section.slug)}>{section.name}</a>
              </li>
            ))}
            <li>
              <a href={latestPath()}>{t('latest')}</a>
            </li>
            <li>
              <a href={searchPath()}>{t('search')}</a>
            </li>
          </ul>
        </nav>
        <ul className="foot-links foot-out">
          {networks.map(({ network, href }) => (
            <li key={network}>
              <a rel="me noopener" href={href}>
                {t(`networks.${network}`)}
              </a>
            </li>
          ))}
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
      <p className="wrap foot-base">
        {settings.copyright && <span>{settings.copyright}</span>} <span>{t('powered')}</span>
      </p>
    </footer>
  );
}
