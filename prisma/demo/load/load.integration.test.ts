import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { getDb } from '@/db/client';
import { publicWhere } from '@/domain/articles/visibility';
import { initializeVersions, listStaleData } from '@/domain/related/rebuild/derived-data';
import { searchArticles } from '@/domain/search/queries';
import { useDatabase } from '@/test/database/use-database';
import { pages } from '@/prisma/demo/articles/pages';
import { articles } from './all-articles';
import { loadDemo } from './load';

process.env['DATA_DIR'] = mkdtempSync(path.join(tmpdir(), 'warraq-demo-'));
useDatabase();

it(
  'loads once, publishes only what is meant for readers, and leaves a paper with articles alone',
  { timeout: 120_000 },
  async () => {
    const steps: string[] = [];
    await initializeVersions();
    const first = await loadDemo({ onProgress: ({ step }) => steps.push(step) });
    expect(first).toMatchObject({ loaded: true, articles: articles.length });
    expect(new Set(steps)).toEqual(new Set(['pictures', 'articles']));
    const visible = await getDb().article.count({ where: publicWhere(new Date()) });
    expect(visible).toBe(articles.filter(({ desk }) => !desk).length);
    const found = await searchArticles({ query: 'الجسر', limit: 5, timeZone: 'UTC' });
    expect(found.ok && found.value.total).toBeGreaterThan(0);
    expect(await listStaleData()).toEqual([]);
    expect(await loadDemo()).toEqual({ loaded: false, reason: 'not-empty' });
    expect(await getDb().article.count()).toBe(articles.length + pages.length);
  },
);
