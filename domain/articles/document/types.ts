import type { z } from 'zod';
import type {
  blockSchema,
  documentSchema,
  figureSchema,
  inlineSchema,
  listItemSchema,
  markSchema,
  paragraphSchema,
} from './schema';

export type ArticleDocument = z.infer<typeof documentSchema>;
export type Block = z.infer<typeof blockSchema>;
export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;
export type Inline = z.infer<typeof inlineSchema>;
export type Mark = z.infer<typeof markSchema>;
export type Paragraph = z.infer<typeof paragraphSchema>;
export type ListItem = z.infer<typeof listItemSchema>;
/** What stands inside lists, fact boxes, answers and events. */
export type Prose = Paragraph | BlockOf<'bulletList'> | BlockOf<'orderedList'>;
export type Figure = z.infer<typeof figureSchema>;
