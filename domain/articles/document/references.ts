import type { ArticleDocument, DocumentNode } from './types';

export type DocumentReferences = {
  /** Pictures, posters and clips. */
  mediaIds: string[];
  articleIds: string[];
  /** Addresses of links and embeds. */
  links: string[];
};

/**
 * Everything outside itself that a document names, each once, in the order met. An attribute tells by its name what it
 * refers to, in every block and mark, here as in the database (`media_ids_of`).
 */
export function collectReferences(document: ArticleDocument): DocumentReferences {
  const mediaIds = new Set<string>();
  const articleIds = new Set<string>();
  const links = new Set<string>();
  const found = { mediaId: mediaIds, posterId: mediaIds, articleId: articleIds, url: links, href: links };
  for (const attrs of attributesWithin(document.content)) {
    for (const [name, references] of Object.entries(found)) {
      const value = attrs[name];
      if (typeof value === 'string') references.add(value);
    }
  }
  return { mediaIds: [...mediaIds], articleIds: [...articleIds], links: [...links] };
}

function* attributesWithin(nodes: readonly DocumentNode[]): Generator<Record<string, unknown>> {
  for (const node of nodes) {
    if ('attrs' in node && node.attrs) yield node.attrs;
    if ('marks' in node) for (const mark of node.marks ?? []) if ('attrs' in mark) yield mark.attrs;
    if ('content' in node && node.content) yield* attributesWithin(node.content);
  }
}
