import type { z } from 'zod';
import { audio } from './blocks/audio';
import { correction } from './blocks/correction';
import type { BlockDefinition } from './blocks/define-block';
import { divider } from './blocks/divider';
import { embed } from './blocks/embed';
import { factBox } from './blocks/fact-box';
import { figure } from './blocks/figure';
import { gallery } from './blocks/gallery';
import { heading } from './blocks/heading';
import { bulletList, orderedList, paragraph } from './blocks/prose';
import { pullQuote } from './blocks/pull-quote';
import { questions } from './blocks/questions';
import { quote } from './blocks/quote';
import { relatedLink } from './blocks/related-link';
import { table } from './blocks/table';
import { timeline } from './blocks/timeline';
import { video } from './blocks/video';

/** The block types of an article body. Everything else about them follows from this table or is checked against it. */
export const blockDefinitions = {
  paragraph,
  heading,
  bulletList,
  orderedList,
  quote,
  pullQuote,
  figure,
  gallery,
  video,
  audio,
  embed,
  table,
  factBox,
  timeline,
  questions,
  correction,
  relatedLink,
  divider,
};

export type BlockSchema = (typeof blockDefinitions)[keyof typeof blockDefinitions]['schema'];
export type Block = z.infer<BlockSchema>;
export type BlockType = Block['type'];
export type BlockOf<T extends BlockType> = Extract<Block, { type: T }>;

/** The same table for one block at a time; a definition under another name than its type does not compile here. */
const byType: { [T in BlockType]: BlockDefinition<BlockOf<T>> } = blockDefinitions;

/** What is known of a block's own type. */
export function definitionOf(block: Block): BlockDefinition<Block> {
  // This definition takes blocks of this type, which the compiler cannot follow through the table.
  return byType[block.type] as BlockDefinition<Block>;
}
