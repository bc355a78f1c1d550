import type { z } from 'zod';
import type { FeedContext } from '../prose/feed-context';
import type { Html } from '../prose/markup';

/** What the program knows of a block type besides its schema. */
export type BlockDefinition<B> = {
  /** What it is called where a document is refused. */
  name: string;
  /** The same for the nodes that stand only inside this block. */
  partNames?: Record<string, string>;
  /** Its words in reading order, a line a paragraph: titles and captions too, but no credits and descriptions of pictures. */
  lines: (block: B) => string[];
  /** Plain elements and absolute addresses; undefined when what it shows is not in `context`. */
  toFeedHtml: (block: B, context: FeedContext) => Html | undefined;
};

/** Lets the compiler check a definition against its own schema. */
export function defineBlock<S extends z.ZodType>(
  definition: { schema: S } & BlockDefinition<z.infer<S>>,
): { schema: S } & BlockDefinition<z.infer<S>> {
  return definition;
}
