import { getDb } from '@/db/client';
import { cached } from '@/lib/memory-cache';
import { siteSettingsSchema } from './schema';
import type { SiteSettings } from './types';

/** The site's settings, cached until they change (lib/memory-cache.ts). */
export function readSettings(): Promise<SiteSettings> {
  return cached('settings', loadSettings);
}

async function loadSettings(): Promise<SiteSettings> {
  const rows = await getDb().setting.findMany({ select: { key: true, value: true } });
  return parseSettings(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

/** A stored value that is no longer valid (written by an older release) is replaced by the default. */
function parseSettings(stored: Record<string, unknown>): SiteSettings {
  const valid = Object.entries(siteSettingsSchema.shape).flatMap(([key, field]) => {
    const parsed = field.safeParse(stored[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return siteSettingsSchema.parse(Object.fromEntries(valid));
}
