import { findRedirect } from '@/domain/redirects/queries';
import { readSectionFamily } from '@/domain/taxonomy/queries';
import { decodeSlug } from '@/lib/arabic/slug';
import { writeAtom } from '@/lib/feeds/atom';
import { writeJsonFeed } from '@/lib/feeds/json-feed';
import { writeRss } from '@/lib/feeds/rss';
import type { Feed } from '@/lib/feeds/types';
import { feedPaths, frontPath, toAsciiPath } from '@/lib/urls';
import { cacheTags, countRedirectOf } from '@/server/page-cache/tags/render-dependencies';
import { buildFeed, type FeedSource } from './feed';

const FORMATS = {
  rss: { write: writeRss, type: 'application/rss+xml; charset=utf-8' },
  atom: { write: writeAtom, type: 'application/atom+xml; charset=utf-8' },
  json: { write: writeJsonFeed, type: 'application/feed+json; charset=utf-8' },
};

/** The feed of the whole site. */
export async function answerSiteFeed(format: keyof typeof FORMATS): Promise<Response> {
  cacheTags('feeds');
  const source = { filter: {}, name: '', description: '', homePath: frontPath(), selfPath: feedPaths[format] };
  return feedResponse(await buildFeed(source), format);
}

/** PostgreSQL rejects some control characters even in a parameter (NUL, for one). */
const CONTROL = /\p{Cc}/u;

type List = { id: string; name: string; slug: string; description: string };
type ListKind = {
  /** The prefix of this list's cache tags. */
  noun: 'section' | 'topic' | 'author';
  find: (slug: string) => Promise<List | null>;
  path: (slug: string) => string;
  feedPath: (slug: string) => string;
  filter: (slug: string) => FeedSource['filter'];
};

/** The RSS feed of a section, topic or author. Redirects like the list page after its slug changed. */
export async function answerListFeed(segment: string, kind: ListKind): Promise<Response> {
  const slug = decodeSlug(segment);
  if (CONTROL.test(slug)) return notFound();
  const list = await kind.find(slug);
  if (!list) return followRedirect(slug, kind);
  const { id, name, description } = list;
  // A section's feed holds the articles of those below it too.
  const listed = kind.noun === 'section' ? await readSectionFamily(id) : [id];
  cacheTags(...listed.map((one) => `${kind.noun}:${one}`), `name:${id}`);
  const source = {
    filter: kind.filter(slug),
    name,
    description,
    homePath: kind.path(slug),
    selfPath: kind.feedPath(slug),
  };
  return feedResponse(await buildFeed(source), 'rss');
}

async function followRedirect(slug: string, { path }: ListKind): Promise<Response> {
  cacheTags('missing');
  const found = await findRedirect(decodeURIComponent(path(slug)));
  if (found?.kind === 'GONE') return gone();
  // What leads elsewhere than to another list has no feed there.
  if (!found?.to.startsWith('/')) return notFound();
  countRedirectOf(found.from);
  return new Response(null, { status: 308, headers: { Location: `${toAsciiPath(found.to)}/feed.xml` } });
}

function feedResponse(feed: Feed, format: keyof typeof FORMATS): Response {
  const { write, type } = FORMATS[format];
  return new Response(write(feed), {
    headers: {
      'Content-Type': type,
      'Cache-Control': 'public, max-age=60, stale-while-revalidate=300',
      // Feeds are for feed readers; search engines should list the pages instead.
      'X-Robots-Tag': 'noindex',
      ...(feed.updatedAt && { 'Last-Modified': feed.updatedAt.toUTCString() }),
    },
  });
}

function notFound(): Response {
  return missing(404, 'Not found\n');
}

function gone(): Response {
  return missing(410, 'Gone\n');
}

function missing(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
