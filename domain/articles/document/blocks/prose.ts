import { proseLines } from '../prose/prose-lines';
import { bulletListSchema, orderedListSchema, paragraphSchema, type Prose } from '../prose/prose-schema';
import { proseToHtml } from '../prose/prose-to-html';
import type { BlockDefinition } from './define-block';

const prose: Pick<BlockDefinition<Prose>, 'lines' | 'toFeedHtml'> = {
  lines: (block) => proseLines([block]),
  toFeedHtml: (block, { siteUrl }) => proseToHtml([block], siteUrl),
};

export const paragraph = { schema: paragraphSchema, name: 'paragraph', ...prose };
export const bulletList = { schema: bulletListSchema, name: 'list', partNames: { listItem: 'item' }, ...prose };
export const orderedList = { schema: orderedListSchema, name: 'numbered list', ...prose };
