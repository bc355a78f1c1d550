import { getDb } from '@/db/client';
import { siteSettingsSchema } from '@/domain/settings/schema';
import type { SiteSettings } from '@/domain/settings/types';

/** The tasks of a new site: true when done. */
export type SetupProgress = Record<'name' | 'look' | 'sections' | 'article' | 'colleague', boolean>;

/** Reads which tasks are done; null when all are, or the list was hidden. */
export async function readSetupProgress(settings: SiteSettings): Promise<SetupProgress | null> {
  if (!settings.setupChecklist) return null;
  const [row] = await getDb().$queryRaw<Omit<SetupProgress, 'name' | 'look'>[]>`
    SELECT
      EXISTS (SELECT 1 FROM section) AS sections,
      EXISTS (SELECT 1 FROM article WHERE status = 'PUBLISHED' AND page_slug IS NULL) AS article,
      (SELECT count(*) FROM (SELECT 1 FROM "user" LIMIT 2) AS accounts) = 2 AS colleague`;
  if (!row) throw new Error('the database said nothing of the site');
  const progress = {
    name: settings.name !== siteSettingsSchema.shape.name.parse(undefined),
    look: settings.logoId !== '' || settings.iconId !== '',
    ...row,
  };
  return Object.values(progress).every(Boolean) ? null : progress;
}
