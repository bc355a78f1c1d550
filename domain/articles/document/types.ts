import type { z } from 'zod';
import type { Block, BlockOf, BlockType } from './block-types';
import type { Inline } from './prose/prose-schema';
import type { documentSchema } from './schema';

export type { Block, BlockOf, BlockType };
export type { Inline, ListItem, Mark, Paragraph, Prose } from './prose/prose-schema';
export type ArticleDocument = z.infer<typeof documentSchema>;
export type Figure = BlockOf<'figure'>;

type Child<T> = T extends { content?: readonly (infer C)[] | undefined } ? C : never;
/** Every node below the document. */
export type DocumentNode = Block | Inline | Child<Block> | Child<Child<Block>>;
/** The nodes that stand only inside certain blocks: items, rows, cells, events, questions. */
export type BlockPart = Exclude<DocumentNode, { type: (Block | Inline)['type'] }>;
