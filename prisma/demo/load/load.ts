import { getDb } from '@/db/client';
import { inTransaction, type Tx } from '@/db/transaction';
import { rebuildRelated } from '@/domain/related/rebuild/rebuild';
import { indexArticles } from '@/domain/search/commands';
import { maintainSearchIndex } from '@/domain/search/index/maintain';
import { loadArticles } from './load-articles';
import { loadPages } from './load-pages';
import { loadMedia } from './load-media';
import { loadAuthors, loadSettings, loadTaxonomy } from './load-taxonomy';

export type DemoStep = 'pictures' | 'articles';
export type DemoProgress = { step: DemoStep; done: number; total: number };
export type DemoOptions = { onProgress?: (progress: DemoProgress) => void };
export type DemoOutcome = { loaded: true; articles: number; pictures: number } | { loaded: false; reason: 'not-empty' };

/**
 * Loads the demo edition of «الضفاف» into an empty database: settings, sections, writers, pictures, articles and the state
 * of the desk, dated from now backwards. Does nothing when any article exists. Everything but files is one transaction,
 * so an interrupted load leaves the database empty and can be repeated.
 */
export async function loadDemo({ onProgress }: DemoOptions = {}): Promise<DemoOutcome> {
  if (await getDb().article.findFirst({ select: { id: true } })) return { loaded: false, reason: 'not-empty' };
  const media = await loadMedia((done, total) => onProgress?.({ step: 'pictures', done, total }));
  const articles = await inTransaction(async (tx) => {
    await tx.media.createMany({ data: media.map(({ row }) => row), skipDuplicates: true });
    await tx.mediaVariant.createMany({ data: media.flatMap(({ variants }) => variants), skipDuplicates: true });
    await loadSettings(tx);
    await loadTaxonomy(tx);
    await loadAuthors(tx);
    const now = new Date();
    const count = await loadArticles(tx, now);
    await loadPages(tx, now);
    await indexAll(tx);
    return count;
  });
  await maintainSearchIndex({ all: true });
  await rebuildRelated();
  onProgress?.({ step: 'articles', done: articles, total: articles });
  return { loaded: true, articles, pictures: media.length };
}

/** Up to this many articles are indexed immediately; larger batches would have to be packed first. */
const INDEX_BATCH_SIZE = 50;

async function indexAll(tx: Tx): Promise<void> {
  const rows = await tx.article.findMany({ select: { id: true }, orderBy: { ordinal: 'asc' } });
  for (let from = 0; from < rows.length; from += INDEX_BATCH_SIZE) {
    await indexArticles(
      tx,
      rows.slice(from, from + INDEX_BATCH_SIZE).map(({ id }) => id),
    );
  }
}
