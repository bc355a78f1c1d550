import fc from 'fast-check';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Client } from 'pg';
import { getDb } from '@/db/client';
import { notifyTags } from '@/db/notify';
import { inTransaction } from '@/db/transaction';
import { findPublicArticle, listBySection, listLatest } from '@/domain/articles/queries';
import { readFrontPage } from '@/domain/curation/queries';
import { changeSlug } from '@/domain/publishing/publish/corrections';
import { createArticle, saveArticle } from '@/domain/publishing/drafts/save-article';
import { publishArticle, withdrawArticle } from '@/domain/publishing/publish/publish';
import { listRelated } from '@/domain/related/queries';
import { readSettings } from '@/domain/settings/queries';
import { saveSection } from '@/domain/taxonomy/commands';
import { findSection, listSections } from '@/domain/taxonomy/queries';
import type { Actor } from '@/domain/users/types';
import { useDatabase } from '@/test/database/use-database';
import { documentOf } from '@/test/factories/article';
import { createSection } from '@/test/factories/section';
import { unwrap } from '@/test/unwrap';
import { cacheTags } from '@/server/page-cache/tags/render-dependencies';
import { articleTags, nameTags } from '@/server/page-cache/tags/article-tags';
import { counters } from '@/server/page-cache/store/metrics';
import { openPageCache, type PageCache } from '@/server/page-cache/open-page-cache';

useDatabase();

const actor: Actor = { id: null, label: 'test', role: 'SYSTEM' };
const processes: { pageCache: PageCache; server: Server; url: string }[] = [];

/** Renders the reader's pages with their own queries and tags, as plain JSON. */
async function content(url: string): Promise<unknown> {
  const [, first, key = ''] = decodeURIComponent(url).split('/');
  await readSettings();
  cacheTags('settings');
  const masthead = (await listSections()).map(({ name }) => name);
  if (first === 'latest') {
    const { items } = await listLatest({ size: 20 });
    cacheTags('latest', ...nameTags(items));
    return { masthead, items };
  }
  if (first === 's') {
    const section = await findSection(key);
    if (!section) return cacheTags('latest', 'missing');
    const { items } = await listBySection(section.id, { size: 20 });
    cacheTags(`section:${section.id}`, `name:${section.id}`, ...nameTags(items));
    return { masthead, section, items };
  }
  if (first === 'a') return articleContent(key, masthead);
  const front = await readFrontPage();
  cacheTags(
    'front',
    ...nameTags([front.lead, ...front.seconds, ...front.latest, ...front.sections.flatMap(({ items }) => items)]),
  );
  return { masthead, front };
}

async function articleContent(publicId: string, masthead: string[]): Promise<unknown> {
  const found = await findPublicArticle(publicId);
  if (!found) return cacheTags('latest', 'missing');
  if (found.state === 'withdrawn') return cacheTags(`article:${found.id}`);
  const { article } = found;
  const [related, section] = await Promise.all([
    listRelated(article.id, 6),
    article.section && listBySection(article.section.id, { size: 6 }),
  ]);
  const more = section?.items ?? [];
  cacheTags(...articleTags(article, { related, wanted: 6, more }));
  return { masthead, article, related, more };
}

async function render(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await content(request.url ?? '/');
  response
    .writeHead(page === undefined ? 404 : 200, { 'content-type': 'application/json' })
    .end(JSON.stringify(page ?? null));
}

async function openProcess(): Promise<void> {
  const databaseUrl = () => `${process.env['DATABASE_URL']}?application_name=page-cache-test`;
  const pageCache = openPageCache({
    handler: render,
    siteUrl: () => 'http://localhost',
    databaseUrl,
    maxBytes: 20_000_000,
    commonHeaders: [],
    counting: {
      onRead: () => undefined,
      onMissedSearch: () => undefined,
      onMet: () => undefined,
      onShown: () => undefined,
    },
    access: { isOpen: () => true, refresh: () => undefined, setListening: () => undefined },
    exportDirectory: null,
  });
  const server = createServer((request, response) => void pageCache.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  processes.push({
    pageCache,
    server,
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
  });
  await expect.poll(pageCache.isListening, { timeout: 5_000 }).toBe(true);
}

/** The content at a URL, fetched from a process. */
const asked = async (base: string, path: string) => (await fetch(base + path)).text();
const made = async (path: string) => JSON.stringify((await content(path)) ?? null);

beforeEach(async () => {
  await openProcess();
  await openProcess();
});

afterEach(async () => {
  for (const { pageCache, server } of processes.splice(0)) {
    await pageCache.close();
    server.closeAllConnections();
    server.close();
  }
});

type Written = { id: string; publicId: string; version: number; sectionId: string };
type World = { sections: { id: string; slug: string }[]; articles: Written[]; serial: number };

const article = (world: World, sectionId: string) => ({
  title: `خبر رقم ${(world.serial += 1)}`,
  body: documentOf(`نص ${world.serial}`),
  sectionId,
  topicIds: [],
  authorIds: [],
});

const commands: Record<string, (world: World, at: number) => Promise<void>> = {
  publish: async (world, at) => {
    const sectionId = world.sections[at % world.sections.length]?.id ?? '';
    const draft = unwrap(await createArticle(actor, { content: article(world, sectionId) }));
    world.articles.push({ ...unwrap(await publishArticle(actor, draft)), sectionId });
  },
  edit: (world, at) =>
    onArticle(world, at, async (one) => {
      const { id, version } = unwrap(
        await saveArticle(actor, { id: one.id, version: one.version, content: article(world, one.sectionId) }),
      );
      return unwrap(await publishArticle(actor, { id, version })).version;
    }),
  move: (world, at) =>
    onArticle(world, at, async (one) => {
      one.sectionId = world.sections.find(({ id }) => id !== one.sectionId)?.id ?? one.sectionId;
      const { id, version } = unwrap(
        await saveArticle(actor, { id: one.id, version: one.version, content: article(world, one.sectionId) }),
      );
      return unwrap(await publishArticle(actor, { id, version })).version;
    }),
  slug: (world, at) =>
    onArticle(
      world,
      at,
      async (one) =>
        unwrap(await changeSlug(actor, { id: one.id, version: one.version, slug: `عنوان-${(world.serial += 1)}` }))
          .version,
    ),
  withdraw: async (world, at) => {
    const [one] = world.articles.splice(at % Math.max(world.articles.length, 1), 1);
    if (one) unwrap(await withdrawArticle(actor, { id: one.id, version: one.version, notice: 'سُحب' }));
  },
  pin: async (world, at) => {
    const one = world.articles[at % Math.max(world.articles.length, 1)];
    if (one) await arrange(one.id);
  },
  rename: async (world, at) => {
    const section = world.sections[at % world.sections.length];
    if (section)
      unwrap(
        await saveSection(actor, {
          id: section.id,
          slug: section.slug,
          name: `${section.slug} ${(world.serial += 1)}`,
        }),
      );
  },
};

async function onArticle(world: World, at: number, change: (one: Written) => Promise<number>): Promise<void> {
  const one = world.articles[at % Math.max(world.articles.length, 1)];
  if (one) one.version = await change(one);
}

/** Puts an article at the top of the front page as the desk does: in one transaction with its invalidation. */
function arrange(articleId: string): Promise<void> {
  return inTransaction(async (tx) => {
    await tx.frontSlot.deleteMany({});
    await tx.frontSlot.create({ data: { container: 'lead', position: 0, articleId } });
    await notifyTags(tx, ['front']);
  });
}

describe('two processes and one database', () => {
  it('never show a page older than the last change, a second after it', async () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...Object.keys(commands)), fc.nat(20)), {
      minLength: 4,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        const world: World = {
          sections: await Promise.all([createSection(), createSection()]),
          articles: [],
          serial: 0,
        };
        await inTransaction((tx) => notifyTags(tx, ['settings']));
        await commands['publish']?.(world, 0);
        for (const [name, at] of sequence) {
          const known = world.articles.map(({ publicId }) => `/a/${publicId}/x`);
          const paths = [
            '/',
            '/latest',
            ...world.sections.map(({ slug }) => `/s/${encodeURIComponent(slug)}`),
            ...known,
          ];
          // Fills every store with every page before the change.
          for (const { url } of processes) await Promise.all(paths.map((path) => asked(url, path)));
          await commands[name]?.(world, at);
          const committedAt = Date.now();
          for (const path of paths) {
            const right = await made(path);
            for (const { url } of processes) {
              await expect
                .poll(() => asked(url, path), {
                  timeout: Math.max(committedAt + 1_000 - Date.now(), 50),
                  interval: 5,
                  message: `${name}: ${path}`,
                })
                .toBe(right);
            }
          }
        }
      }),
      {
        numRuns: 5,
        examples: [
          [
            [
              ['move', 0],
              ['publish', 5],
              ['rename', 19],
              ['withdraw', 13],
            ],
          ],
        ],
      },
    );
  }, 240_000);

  it('drop the pages that depend on a change, and nothing else', async () => {
    const [here, there] = [await createSection(), await createSection()];
    const world: World = { sections: [here, there], articles: [], serial: 0 };
    // Enough articles that no related list is filled up with the latest.
    for (let n = 0; n < 16; n += 1) await commands['publish']?.(world, n);
    const [first] = processes;
    if (!first) throw new Error('no process');
    await settled();
    const inHere = world.articles.filter(({ sectionId }) => sectionId === here.id);
    const inThere = world.articles.filter(({ sectionId }) => sectionId === there.id);
    const articlePaths = [...inHere, ...inThere].map(({ publicId }) => `/a/${publicId}/x`);
    const paths = [
      '/',
      '/latest',
      `/s/${encodeURIComponent(here.slug)}`,
      `/s/${encodeURIComponent(there.slug)}`,
      ...articlePaths,
    ];
    const dropped = await droppedBy(() => arrange(inHere[0]?.id ?? ''), paths, first);
    expect(dropped).toEqual(['/']);
    const bySettings = await droppedBy(() => commands['rename']?.(world, 0) ?? Promise.resolve(), paths, first);
    expect(bySettings.sort()).toEqual([...paths].sort());
    const byEdit = await droppedBy(
      () => commands['slug']?.(world, world.articles.indexOf(inThere[0] as Written)) ?? Promise.resolve(),
      paths,
      first,
    );
    expect(byEdit).toContain(`/s/${encodeURIComponent(there.slug)}`);
    expect(byEdit).not.toContain(`/s/${encodeURIComponent(here.slug)}`);
  }, 60_000);

  it('treat every page as stale when the connection is lost, and are current again when it is back', async () => {
    const world: World = { sections: [await createSection()], articles: [], serial: 0 };
    await commands['publish']?.(world, 0);
    await settled();
    const lost = counters.lostConnections;
    for (const { url } of processes) await asked(url, '/latest');
    await cutListeners();
    // A write without an invalidation, which no process hears of.
    await getDb().article.updateMany({ data: { title: 'تغيّر دون خبر' } });
    for (const { url } of processes)
      await expect.poll(() => asked(url, '/latest'), { timeout: 2_000 }).toContain('تغيّر دون خبر');
    for (const { pageCache } of processes) await expect.poll(pageCache.isListening, { timeout: 5_000 }).toBe(true);
    expect(counters.lostConnections).toBe(lost + processes.length);
    await commands['publish']?.(world, 0);
    const right = await made('/latest');
    for (const { url } of processes) await expect.poll(() => asked(url, '/latest'), { timeout: 1_000 }).toBe(right);
  });
});

/** Waits until earlier invalidations arrived and the dropped pages are rendered again. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
}

/** The pages that a change dropped in a process: those missing from the store or replaced by another object. */
async function droppedBy(
  change: () => Promise<void>,
  paths: string[],
  { url, pageCache: { pages } }: (typeof processes)[number],
): Promise<string[]> {
  const isFresh = (path: string) => (pages.store.get(path)?.freshUntil ?? 0) > Date.now();
  // Earlier invalidations have arrived once every requested page stays fresh.
  const all = async () => {
    await Promise.all(paths.map((path) => asked(url, path)));
    await settled();
    return paths.every(isFresh);
  };
  await expect.poll(all, { timeout: 20_000 }).toBe(true);
  const before = new Map(paths.map((path) => [path, pages.store.get(path)]));
  await change();
  await settled();
  return paths.filter((path) => before.get(path)?.freshUntil === 0);
}

async function cutListeners(): Promise<void> {
  const client = new Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();
  await client.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'page-cache-test'",
  );
  await client.end();
}
