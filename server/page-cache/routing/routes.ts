import { reservedSegments } from '@/lib/reserved-segments';

/** Normalizes a query parameter for the cache key; null when it does not change the page. */
type Parameter = (value: string) => string | null;

export type ReaderRoute = {
  name: string;
  /** Path segments: a literal, `*` for any one, `**` for an optional rest of one. */
  path: string[];
  /** Query parameters that change the answer; all others are ignored. */
  parameters: Record<string, Parameter>;
  /** API clients are told of an invalid parameter, so such a request bypasses the store. */
  isStrict?: boolean;
  /** Browsers revalidate a page at once; API clients may store an answer for as long as it says itself. */
  isPage: boolean;
  /** Seconds until an answer is rendered again without any change, for content that depends on the clock. */
  freshSeconds: number;
};

const minute = 60;
const hour = 60 * minute;

const page: Parameter = (value) => (value === '1' ? null : /^[1-9]\d{0,3}$/.test(value) ? value : '0');
const query: Parameter = (value) => value.trim().slice(0, 200) || null;
const asGiven: Parameter = (value) => value;

/** A list page answers `page=0` with 404, so it stands for every invalid number. */
const list = { parameters: { page }, isPage: true, freshSeconds: 5 * minute };
const parameterless = { parameters: {}, isPage: true, freshSeconds: hour };
const file = { parameters: {}, isPage: false, freshSeconds: 10 * minute };
const read = (...names: string[]) => ({
  parameters: Object.fromEntries(names.map((name) => [name, asGiven])),
  isStrict: true,
  isPage: false,
  freshSeconds: 5 * minute,
});

/** Every URL that the store answers. One that is neither here nor reserved is unknown. */
export const readerRoutes: ReaderRoute[] = [
  { name: 'front', path: [], parameters: {}, isPage: true, freshSeconds: 5 * minute },
  { name: 'article', path: ['a', '*', '**'], ...parameterless },
  { name: 'section-feed', path: ['s', '*', 'feed.xml'], ...file },
  { name: 'topic-feed', path: ['t', '*', 'feed.xml'], ...file },
  { name: 'author-feed', path: ['by', '*', 'feed.xml'], ...file },
  { name: 'section', path: ['s', '*'], ...list },
  { name: 'topic', path: ['t', '*'], ...list },
  { name: 'author', path: ['by', '*'], ...list },
  { name: 'latest', path: ['latest'], ...list },
  { name: 'corrections', path: ['corrections'], ...list },
  {
    name: 'search',
    path: ['search'],
    ...parameterless,
    parameters: { q: query, section: query, topic: query, author: query, from: query, to: query, cursor: query },
  },
  { name: 'feed', path: ['feed.xml'], ...file },
  { name: 'atom', path: ['atom.xml'], ...file },
  { name: 'json-feed', path: ['feed.json'], ...file },
  { name: 'sitemap', path: ['sitemap.xml'], ...file },
  { name: 'sitemaps', path: ['sitemaps', '*'], ...file },
  { name: 'robots', path: ['robots.txt'], ...file },
  { name: 'card', path: ['og', '*'], ...file },
  { name: 'icon', path: ['icons', '*'], ...file },
  { name: 'favicon', path: ['favicon.ico'], ...file },
  { name: 'api-search', path: ['api', 'v1', 'search'], ...read('q', 'limit', 'cursor') },
  {
    name: 'api-articles',
    path: ['api', 'v1', 'articles'],
    ...read('section', 'topic', 'author', 'externalId', 'limit', 'cursor'),
  },
  { name: 'api-article', path: ['api', 'v1', 'articles', '*'], ...read() },
  { name: 'api-related', path: ['api', 'v1', 'articles', '*', 'related'], ...read('limit') },
];

const unknown: ReaderRoute = { name: 'unknown', path: ['**'], ...parameterless };

/** The route for decoded segments; null when it is not a reader's. */
export function findRoute(segments: string[]): ReaderRoute | null {
  const [first = ''] = segments;
  return readerRoutes.find(({ path }) => matchesPath(path, segments)) ?? (reservedSegments.has(first) ? null : unknown);
}

/** Whether an answer may be stored. Search terms are unlimited in number, so their results are not. */
export function isStorable(route: ReaderRoute, parameters: ReadonlyMap<string, string>): boolean {
  return !(route.name.endsWith('search') && parameters.has('q'));
}

function matchesPath(path: string[], segments: string[]): boolean {
  const isCatchAll = path.at(-1) === '**';
  const fixed = isCatchAll ? path.slice(0, -1) : path;
  if (isCatchAll ? segments.length < fixed.length : segments.length !== fixed.length) return false;
  return fixed.every((word, at) => word === '*' || word === segments[at]);
}
