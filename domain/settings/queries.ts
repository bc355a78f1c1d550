import { getDb } from '@/db/client';
import { cached } from '@/lib/memory-cache';
import { siteSettingsSchema } from './schema';
import type { SiteSettings } from './types';

/** The settings of the site, remembered until a change of them is heard of (lib/memory-cache.ts). */
export function readSettings(): Promise<SiteSettings> {
  return cached('settings', loadSettings);
}

async function loadSettings(): Promise<SiteSettings> {
  const rows = await getDb().setting.findMany({ select: { key: true, value: true } });
  return parseSettings(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

/** A stored value that no longer fits its field (an older release wrote it) gives way to the default. */
function parseSettings(stored: Record<string, unknown>): SiteSettings {
  const valid = Object.entries(siteSettingsSchema.shape).flatMap(([key, field]) => {
    const parsed = field.safeParse(stored[key]);
    return parsed.success ? [[key, parsed.data] as const] : [];
  });
  return siteSettingsSchema.parse(Object.fromEntries(valid));
}
