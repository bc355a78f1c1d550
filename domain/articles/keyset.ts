/** A place in a list: the article after which to go on. */
export type Keyset = { publishedAt: Date; id: string };
