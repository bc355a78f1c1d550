import { getDb } from '@/db/client';
import { siteSettingsSchema } from './schema';
import type { SiteSettings } from './types';

const MOMENT_MS = 1_000;

/** On `globalThis`: whoever hears of a change loads this module apart from Next's bundles, which remember. */
const shared = globalThis as typeof globalThis & { warraqSettings?: { until: number; settings: Promise<SiteSettings> } | null };

/**
 * The settings of the site. Remembered for a second, so that one page asks once; whoever hears that the tag `settings`
 * changed calls `forgetSettings` before anything is rendered again.
 */
export function readSettings(): Promise<SiteSettings> {
  if (shared.warraqSettings && shared.warraqSettings.until > Date.now()) return shared.warraqSettings.settings;
  const settings = loadSettings();
  shared.warraqSettings = { until: Date.now() + MOMENT_MS, settings };
  settings.catch(forgetSettings);
  return settings;
}

/** Drops what was remembered: the next read asks the database. */
export function forgetSettings(): void {
  shared.warraqSettings = null;
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
