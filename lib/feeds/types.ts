/** A feed and its items, before they take the shape of RSS, Atom or JSON. Addresses are absolute. */

export type Feed = {
  title: string;
  description: string;
  /** The page the feed follows. */
  homeUrl: string;
  /** The feed's own address. */
  selfUrl: string;
  language: string;
  /** The newest change of any item; null for an empty feed. */
  updatedAt: Date | null;
  logoUrl: string;
  items: FeedItem[];
};

export type FeedItem = {
  /** Never changes, whatever happens to the slug or the site's address. */
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
