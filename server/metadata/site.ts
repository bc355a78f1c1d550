import type { StaticPageRef } from '@/domain/articles/types';
import { getEnv } from '@/lib/env';
import { absoluteUrl, correctionsPath, iconPath, staticPagePath } from '@/lib/urls';
import type { SeoSite } from '@/lib/seo/types';
import type { Publication } from './publication';

/** Google wants a raster picture of at least 112 × 112 ("Organization structured data": logo). */
const LOGO = { path: iconPath('icon-512.png'), width: 512, height: 512 };

/** The publication as structured data describes it; its publisher is described whole where `pages` are given. */
export function describeSite(settings: Publication, pages: StaticPageRef[] = []): SeoSite {
  return {
    url: getEnv().SITE_URL,
    name: settings.name,
    description: settings.description || settings.tagline,
    timeZone: settings.timeZone,
    logo: LOGO,
    policies: policiesAmong(pages),
    profiles: settings.profiles,
  };
}

/** Without a page on how mistakes are corrected, the list of corrections itself says it. */
function policiesAmong(pages: StaticPageRef[]): SeoSite['policies'] {
  const url = (path: string) => absoluteUrl(getEnv().SITE_URL, path);
  const principles = pages.find(({ role }) => role === 'PRINCIPLES');
  const corrections = pages.find(({ role }) => role === 'CORRECTIONS');
  return {
    ...(principles && { principles: url(staticPagePath(principles.slug)) }),
    corrections: url(corrections ? staticPagePath(corrections.slug) : correctionsPath()),
  };
}
