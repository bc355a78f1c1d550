import { z } from 'zod';
import { blockDefinitions, type BlockSchema } from './block-types';

/**
 * The article body: ProseMirror JSON of a closed set of nodes and marks. Anything else is refused with its place.
 * `version` is raised when a shape changes; upgrade.ts brings older documents forward.
 */
export const DOCUMENT_VERSION = 1;

const schemas = Object.values(blockDefinitions).map(({ schema }): BlockSchema => schema);

export const documentSchema = z.strictObject({
  type: z.literal('doc'),
  version: z.literal(DOCUMENT_VERSION),
  // The table of block types is not empty.
  content: z.array(z.discriminatedUnion('type', schemas as [BlockSchema, ...BlockSchema[]])).max(5_000),
});
