import { tryWithAdvisoryLock } from '@/db/advisory-lock';
import { type DerivedDataName, readStoredVersions, storeVersionsWhileEmpty } from '@/db/derived-data';
import { relatedVersion } from '@/domain/related/keywords/version';
import { rebuildSearchIndex } from '@/domain/search/index/rebuild-index';
import { searchVersion } from '@/domain/search/index/version';
import { rebuildRelated } from './rebuild';

const derivedData = [
  { name: 'search', version: searchVersion, rebuild: rebuildSearchIndex },
  { name: 'related', version: relatedVersion, rebuild: rebuildRelated },
] as const;

/** Stores the current versions in an empty database, so that no job rebuilds what will be written into it. */
export async function initializeVersions(): Promise<void> {
  await storeVersionsWhileEmpty([...derivedData]);
}

/** The kinds of data that code of another version wrote. */
export async function listStaleData(): Promise<DerivedDataName[]> {
  const stored = await readStoredVersions();
  return derivedData.filter(({ name, version }) => stored.get(name) !== version).map(({ name }) => name);
}

/**
 * Rebuilds the data that code of another version made, while the site serves. Returns at once when there is none or
 * another call is at it, in this process or another. Stopped, it resumes at the next call.
 */
export async function rebuildStaleData(isStopping: () => boolean): Promise<void> {
  if ((await listStaleData()).length === 0) return;
  const onProgress = () => {
    if (isStopping()) throw new Error('stopped');
  };
  await tryWithAdvisoryLock(process.env['DATABASE_URL'] ?? '', 'stale-data', async () => {
    try {
      for (const { name, rebuild } of derivedData)
        await rebuild({ onProgress, isNeeded: async () => (await listStaleData()).includes(name) });
    } catch (error) {
      if (!isStopping()) throw error;
    }
  });
}
