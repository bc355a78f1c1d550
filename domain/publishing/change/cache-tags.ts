/** The fields of an article that decide which pages show it. */
export type ArticlePlacement = {
  id: string;
  isPublic: boolean;
  /** The address of a static page; null for an article. */
  pageSlug: string | null;
  sectionId: string | null;
  threadId: string | null;
  topicIds: string[];
  authorIds: string[];
};

export type ArticleChange = {
  /** Null for an article that did not exist before, or does not exist after. */
  before: ArticlePlacement | null;
  after: ArticlePlacement | null;
  /** Articles whose pages show this one: in their related list or as a card in their text. */
  neighbourIds: string[];
};

/**
 * Every cache tag that a change affects. An article that is public neither before nor after affects no list; its own
 * URL is included all the same, for it may now say "withdrawn" instead of "not found".
 */
export function cacheTagsOfChange({ before, after, neighbourIds }: ArticleChange): string[] {
  const states = [before, after].filter((facts) => facts !== null);
  const shown = states.filter((facts) => facts.isPublic);
  const tags = new Set(states.map((facts) => `article:${facts.id}`));
  if (shown.length === 0) return [...tags];
  // Menus and the publisher's structured data name static pages on every page; no list does.
  const isPage = shown.some((facts) => facts.pageSlug !== null);
  for (const everywhere of isPage ? ['settings', 'missing'] : ['front', 'latest', 'feeds']) tags.add(everywhere);
  for (const facts of shown) for (const tag of cacheTagsOfLists(facts)) tags.add(tag);
  for (const id of neighbourIds) tags.add(`article:${id}`);
  return [...tags];
}

function cacheTagsOfLists({ sectionId, threadId, topicIds, authorIds }: ArticlePlacement): string[] {
  return [
    ...(sectionId ? [`section:${sectionId}`] : []),
    ...(threadId ? [`thread:${threadId}`] : []),
    ...topicIds.map((id) => `topic:${id}`),
    ...authorIds.map((id) => `author:${id}`),
  ];
}
