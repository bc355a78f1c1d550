/** A feed and its items, independent of RSS, Atom or JSON. URLs are absolute. */

export type Feed = {
  title: string;
  description: string;
  /** The page with the same items. */
  homeUrl: string;
  /** The feed's own URL. */
  selfUrl: string;
  language: string;
  /** The newest change of any item; null for an empty feed. */
  updatedAt: Date | null;
  /** The site's square picture: of 512 pixels, of 192 for where it is small, and of the 144 that RSS allows at most. */
  icons: { large: string; small: string; rss: string };
  items: FeedItem[];
};

export type FeedItem = {
  /** Never changes, even when the slug or the domain does. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The whole text as HTML. */
  html: string;
  publishedAt: Date;
  updatedAt: Date;
  authors: { name: string; url: string }[];
  categories: string[];
  image: FeedImage | null;
};

export type FeedImage = { url: string; type: string; width: number; height: number; alt: string; credit: string };
