import { z } from 'zod';
import { element } from '../prose/markup';
import { defineBlock } from './define-block';

export const divider = defineBlock({
  name: 'divider',
  schema: z.strictObject({ type: z.literal('divider') }),
  lines: () => [],
  toFeedHtml: () => element('hr', {}),
});
