/** One page of each kind, as a site names them itself. */
export type Addresses = { front: string; article: string; section: string };

/** Finds a page of each kind on a running site; the article is the first that the front page leads to. */
export async function findAddresses(url: string): Promise<Addresses> {
  const html = await (await fetch(url)).text();
  const first = (pattern: RegExp): string => {
    const [, path] = pattern.exec(html) ?? [];
    if (!path) throw new Error(`the front page of ${url} leads to no ${pattern}`);
    return path;
  };
  return { front: '/', article: first(/href="(\/a\/[^"#?]+)"/), section: first(/href="(\/s\/[^"#?]+)"/) };
}
