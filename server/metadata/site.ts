import { getEnv } from '@/lib/env';
import { iconPath } from '@/lib/urls';
import type { SeoSite } from '@/lib/seo/types';
import type { Publication } from './publication';

/** Google wants a raster picture of at least 112 × 112 ("Organization structured data": logo). */
const LOGO = { path: iconPath('icon-512.png'), width: 512, height: 512 };

/** The publication as structured data describes it. */
export function describeSite(settings: Publication): SeoSite {
  return {
    url: getEnv().SITE_URL,
    name: settings.name,
    description: settings.description || settings.tagline,
    timeZone: settings.timeZone,
    logo: LOGO,
    profiles: settings.profiles,
  };
}
