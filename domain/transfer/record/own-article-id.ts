const OWN = /^article:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** How an exported article that has no external id is told when it comes back. */
export function ownArticleId(id: string): string {
  return `article:${id}`;
}

/** The article that an external id of that kind names, or null. */
export function articleIdOf(externalId: string): string | null {
  return OWN.exec(externalId)?.[1] ?? null;
}
