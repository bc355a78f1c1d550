/** Every URL of the site is built here. Paths are percent-encoded (RFC 3986) and begin with a slash. */

type PageOption = { page?: number };

const encode = encodeURIComponent;

export const frontPath = (): string => '/';
/** An article's address, or that of a static page: every link to either is made here. */
export const articlePath = (article: { publicId: string; slug: string; pageSlug?: string | null }): string =>
  article.pageSlug
    ? staticPagePath(article.pageSlug)
    : article.slug
      ? `/a/${article.publicId}/${encode(article.slug)}`
      : `/a/${article.publicId}`;
export const staticPagePath = (slug: string): string => `/${encode(slug)}`;
export const correctionsPath = (at: PageOption = {}): string => withPage('/corrections', at);
export const sectionPath = (slug: string, at: PageOption = {}): string => withPage(`/s/${encode(slug)}`, at);
export const topicPath = (slug: string, at: PageOption = {}): string => withPage(`/t/${encode(slug)}`, at);
export const authorPath = (slug: string, at: PageOption = {}): string => withPage(`/by/${encode(slug)}`, at);
export const latestPath = (at: PageOption = {}): string => withPage('/latest', at);
/** The form for messages to the newsroom, and the page after it was sent. */
export const contactPath = (): string => '/contact';
export const contactSentPath = (): string => '/contact/sent';
export const searchPath = (query?: string): string => (query ? `/search?q=${encode(query)}` : '/search');
export const shareCardPath = (publicId: string): string => `/og/${publicId}.png`;
/** The card of pages without one of their own; no article's id contains a hyphen. */
export const siteCardPath = (): string => '/og/site-card.png';
/** The picture chosen for such pages, in place of their card; another picture has another address, since other sites keep it. */
export const sharePicturePath = (mediaId: string): string => `/og/site-${mediaId}.jpg`;
/** An icon of the site, made from one picture (server/brand/answer-icon.ts). */
export const iconPath = (file: string): string => `/icons/${file}`;
export const mediaPath = (key: string): string => `/media/${key.split('/').map(encode).join('/')}`;

/** Leads to where an advertisement leads, and counts that somebody went there. */
export const advertisementLinkPath = (id: string): string => `/go/${id}`;

export const feedPaths = { rss: '/feed.xml', atom: '/atom.xml', json: '/feed.json' } as const;
export const sectionFeedPath = (slug: string): string => `/s/${encode(slug)}/feed.xml`;
export const topicFeedPath = (slug: string): string => `/t/${encode(slug)}/feed.xml`;
export const authorFeedPath = (slug: string): string => `/by/${encode(slug)}/feed.xml`;

export const sitemapPath = (): string => '/sitemap.xml';
export const pagesSitemapPath = (): string => '/sitemaps/pages.xml';
export const newsSitemapPath = (): string => '/sitemaps/news.xml';
export const articlesSitemapPath = (part: number): string => `/sitemaps/articles-${part}.xml`;

export const securityTxtPath = (): string => '/.well-known/security.txt';
/** Where the form with the password of a private site is sent. */
export const privateEntryPath = (): string => '/api/enter';

/** Search with its filters and page; empty ones are left out. */
export const searchResultsPath = (parameters: Record<string, string | undefined>): string => {
  const given = Object.entries(parameters).flatMap(([name, value]) => (value ? [`${name}=${encode(value)}`] : []));
  return given.length > 0 ? `/search?${given.join('&')}` : '/search';
};
export const suggestPath = (query?: string): string =>
  query === undefined ? '/api/v1/suggest' : `/api/v1/suggest?q=${encode(query)}`;
export const searchApiPath = (query: string, limit: number): string =>
  `/api/v1/search?limit=${limit}&q=${encode(query)}`;
export const apiArticlesPath = ({ limit, cursor }: { limit: number; cursor?: string }): string =>
  `/api/v1/articles?limit=${limit}${cursor === undefined ? '' : `&cursor=${encode(cursor)}`}`;

/** The anchor of one entry of live coverage. */
export const liveEntryFragment = (entryId: string): string => `#entry-${entryId}`;

/** The absolute URL of a path on this site; `siteUrl` is SITE_URL, without a trailing slash. */
export function absoluteUrl(siteUrl: string, path: string): string {
  return new URL(path, siteUrl).href;
}

/**
 * A path as a `Location` header carries it, which is ASCII alone. Stored redirects are written either as people read them or
 * percent-encoded as the functions here make them; neither comes out encoded twice.
 */
export function toAsciiPath(path: string): string {
  return encodeURI(path).replace(/%25(?=[0-9a-f]{2})/gi, '%');
}

function queryOf(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : '';
}

function withPage(path: string, { page }: PageOption): string {
  return page && page > 1 ? `${path}?page=${page}` : path;
}

/** Paths of the desk that other pages link to, all under /admin. */
export const deskPath = (): string => '/admin';
export const signInPath = (returnTo?: string): string =>
  returnTo && returnTo !== '/admin' ? `/admin/sign-in?next=${encode(returnTo)}` : '/admin/sign-in';
export const signInCodePath = (returnTo: string): string => `/admin/sign-in/code?next=${encode(returnTo)}`;
export const forgottenPasswordPath = (): string => '/admin/sign-in/forgotten';
export const passwordLinkPath = (token: string): string => `/admin/link/${encode(token)}`;
/** Where the first owner of a site makes an account. */
export const setupPath = (token: string): string => `/admin/setup/${encode(token)}`;
/** The steps after it: name, dates, look, sections, colleagues. */
export const welcomePath = (step = ''): string => (step ? `/admin/welcome?step=${step}` : '/admin/welcome');
export const accountPath = (part?: 'two-factor' | 'sessions' | 'notifications'): string =>
  part ? `/admin/account#${part}` : '/admin/account';
export const peoplePath = (): string => '/admin/people';
export const personPath = (id: string): string => `/admin/people/${encode(id)}`;
export const notificationsPath = (after?: string): string =>
  after ? `/admin/notifications?after=${after}` : '/admin/notifications';
/** Answers how many notifications are unread. */
export const unreadCountPath = (): string => '/admin/notifications/unread';
export const settingsPath = (group = ''): string => (group ? `/admin/settings/${group}` : '/admin/settings');
export const redirectsPath = ({ q = '', after = '' }: { q?: string; after?: string } = {}): string => {
  const query = new URLSearchParams([...(q ? [['q', q]] : []), ...(after ? [['after', after]] : [])]).toString();
  return query ? `/admin/redirects?${query}` : '/admin/redirects';
};
export const redirectsExportPath = (): string => '/admin/redirects/export';
export const inboxPath = ({ box = '', after = '' }: { box?: string; after?: string } = {}): string => {
  const query = new URLSearchParams([...(box ? [['box', box]] : []), ...(after ? [['after', after]] : [])]).toString();
  return query ? `/admin/inbox?${query}` : '/admin/inbox';
};
export const menusPath = (): string => '/admin/menus';
type Numbers = {
  range?: string;
  section?: string | undefined;
  author?: string | undefined;
  article?: string | undefined;
};
/** How often was read what: of the site, or of what is named. */
export const numbersPath = (filter: Numbers = {}): string => `/admin/numbers${queryOf(filter)}`;
export const numbersExportPath = (filter: Numbers, part: string): string =>
  `/admin/numbers/export${queryOf({ ...filter, part })}`;
export const advertisementsPath = (id = ''): string => (id ? `/admin/advertisements/${id}` : '/admin/advertisements');
export const advertisementExportPath = (id: string): string => `/admin/advertisements/${id}/export`;
export const auditPath = (query = ''): string => `/admin/audit${query}`;
export const deskArticlesPath = (query = ''): string => `/admin/articles${query}`;
export const deskBoardPath = (): string => '/admin/articles/board';
export const deskArticlePath = (id: string): string => `/admin/articles/${id}`;
export const deskRevisionsPath = (id: string): string => `/admin/articles/${id}/revisions`;
export const deskPagesPath = (): string => '/admin/pages';
export const deskMediaPath = (): string => '/admin/media';
export const deskFrontPagePath = (): string => '/admin/front-page';
export const deskFrontHistoryPath = (after?: string): string =>
  after ? `/admin/front-page/history?after=${after}` : '/admin/front-page/history';
export const deskLivePath = (): string => '/admin/live';
export const deskLiveStoryPath = (articleId: string): string => `/admin/live/${articleId}`;
export const deskTaxonomyPath = (): string => '/admin/taxonomy';
export const deskSchedulePath = (month?: string): string =>
  month ? `/admin/schedule?month=${month}` : '/admin/schedule';
/** The preview of an unpublished front page. */
export const frontPreviewPath = (editionId?: string): string =>
  editionId ? `/preview/front?edition=${editionId}` : '/preview/front';
/** The front page in a look that was not saved: settings by name. */
export const lookPreviewPath = (look: Record<string, string>): string => `/preview/look?${new URLSearchParams(look)}`;
/** A draft's preview for people without an account. */
export const previewPath = (token: string): string => `/preview/${encode(token)}`;
/** The endpoint for the desk's file uploads. */
export const mediaUploadPath = (): string => '/api/media';
/** The authors' page of the desk, searched for one name. */
export const deskAuthorPath = (name: string): string => `/admin/taxonomy?of=authors&q=${encode(name)}`;
