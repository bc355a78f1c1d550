/** Input of the structured data builders. The site's view types match these shapes structurally. */

export type SeoSite = {
  /** SITE_URL, without a trailing slash. */
  url: string;
  name: string;
  description: string;
  /** IANA name; dates are written in the newsroom's own time. */
  timeZone: string;
  logo: { path: string; width: number; height: number };
  /** Absolute URLs of the newsroom's profiles elsewhere. */
  profiles: string[];
  /** Absolute URLs of what the newsroom says of itself, where it does. */
  policies: { principles?: string; corrections: string };
};

export type SeoImage = {
  alt: string;
  caption: string;
  credit: string;
  sources: { format: string; width: number; height: number; url: string }[];
};

export type SeoAuthor = { slug: string; name: string; jobTitle: string; portrait: SeoImage | null };

export type SeoLiveEntry = { id: string; at: Date; updatedAt: Date; title: string; text: string };

export type SeoArticle = {
  publicId: string;
  slug: string;
  kind: string;
  title: string;
  standfirst: string;
  /** The first paragraph of the body. */
  leadText: string;
  seoDescription: string;
  wordCount: number;
  section: { slug: string; name: string } | null;
  topics: { name: string }[];
  authors: SeoAuthor[];
  image: SeoImage | null;
  firstPublishedAt: Date;
  publishedAt: Date;
  updatedAt: Date;
  corrections: { at: Date; note: string }[];
  liveEntries: SeoLiveEntry[];
  liveClosedAt: Date | null;
};
