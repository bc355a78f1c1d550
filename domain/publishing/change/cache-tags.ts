/** What of an article decides which pages show it. */
export type ArticlePlacement = {
  id: string;
  isPublic: boolean;
  sectionId: string | null;
  threadId: string | null;
  topicIds: string[];
  authorIds: string[];
};

export type ArticleChange = {
  /** Null for an article that was not there, or is there no more. */
  before: ArticlePlacement | null;
  after: ArticlePlacement | null;
  /** Articles whose pages show this one: in their related list or as a card in their text. */
  neighbourIds: string[];
};

/**
 * Every cache tag that a change touches. What the public saw neither before nor after touches no list; its own address
 * is named all the same, for that may say "withdrawn" instead of "not found".
 */
export function cacheTagsOfChange({ before, after, neighbourIds }: ArticleChange): string[] {
  const states = [before, after].filter((facts) => facts !== null);
  const shown = states.filter((facts) => facts.isPublic);
  const tags = new Set(states.map((facts) => `article:${facts.id}`));
  if (shown.length === 0) return [...tags];
  for (const everywhere of ['front', 'latest', 'feeds']) tags.add(everywhere);
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
