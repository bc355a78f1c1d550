import type { ArticleDocument, Block, Inline } from './types';

export type DocumentReferences = {
  /** Pictures, posters and clips. */
  mediaIds: string[];
  articleIds: string[];
  /** Addresses of links and embeds. */
  links: string[];
};

/** Everything outside itself that a document names, each once, in the order met. */
export function collectReferences(document: ArticleDocument): DocumentReferences {
  const mediaIds = new Set<string>();
  const articleIds = new Set<string>();
  const links = new Set<string>();
  for (const node of walk(document.content)) {
    if (node.type === 'text') {
      for (const mark of node.marks ?? []) if (mark.type === 'link') links.add(mark.attrs.href);
    } else if (node.type === 'figure' || node.type === 'audio' || node.type === 'video') {
      mediaIds.add(node.attrs.mediaId);
      if (node.type === 'video' && node.attrs.posterId) mediaIds.add(node.attrs.posterId);
    } else if (node.type === 'embed') {
      links.add(node.attrs.url);
    } else if (node.type === 'relatedLink') {
      articleIds.add(node.attrs.articleId);
    }
  }
  return { mediaIds: [...mediaIds], articleIds: [...articleIds], links: [...links] };
}

type Child<T> = T extends { content?: readonly (infer C)[] | undefined } ? C : never;
type Descendant = Block | Inline | Child<Block> | Child<Child<Block>>;

function* walk(nodes: readonly Descendant[]): Generator<Descendant> {
  for (const node of nodes) {
    yield node;
    if ('content' in node && node.content) yield* walk(node.content);
  }
}
