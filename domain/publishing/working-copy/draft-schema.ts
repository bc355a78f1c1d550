import { z } from 'zod';
import { copyJson } from '@/domain/articles/document/copy-json';
import { contentSchema } from '@/domain/articles/schema';
import type { DraftBody, DraftNode } from '@/domain/articles/merge/draft-node';

/** What the database cannot hold in JSON: NUL and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Cs}]/gu;

/** A body still being written: plain, bounded, made of nodes; whether it is complete is asked when it becomes a revision. */
const draftBodySchema = z.unknown().transform((input, context): DraftBody => {
  const copied = copyJson(input);
  const value: unknown = copied.ok ? copied.value : null;
  if (isBody(value)) return { type: 'doc', version: 1, content: value.content.map(storable) };
  context.addIssue({ code: 'custom', message: copied.ok ? 'is not a document' : copied.message });
  return z.NEVER;
});

/** Longer than what can be published: shortening is part of writing. */
export const draftContentSchema = contentSchema({
  text: (max) =>
    z
      .string()
      .max(Math.max(500, 4 * max))
      .transform((text) => text.replace(UNSTORABLE, '')),
  list: () => z.array(z.uuid()).max(30),
  body: draftBodySchema,
});

export const autosaveDraftSchema = z.object({
  id: z.uuid(),
  attempt: z.uuid(),
  base: z.string().max(100),
  content: draftContentSchema,
});

export const nameRevisionSchema = z.object({
  articleId: z.uuid(),
  revisionId: z.uuid().optional(),
  label: z.string().trim().max(120),
});
export const restoreRevisionSchema = z.object({ articleId: z.uuid(), revisionId: z.uuid() });
export const heartbeatSchema = z.object({
  articleId: z.uuid(),
  tabId: z.uuid(),
  place: z.string().max(60).default(''),
  isLeaving: z.boolean().default(false),
});

function isBody(value: unknown): value is DraftBody {
  return isNode(value) && value.type === 'doc' && Array.isArray(value.content);
}

function isNode(value: unknown): value is DraftNode {
  if (typeof value !== 'object' || value === null || !('type' in value) || typeof value.type !== 'string') return false;
  if ('text' in value && typeof value.text !== 'string') return false;
  if ('attrs' in value && (typeof value.attrs !== 'object' || Array.isArray(value.attrs))) return false;
  return !('content' in value) || (Array.isArray(value.content) && value.content.every(isNode));
}

function storable(node: DraftNode): DraftNode {
  return JSON.parse(JSON.stringify(node), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(UNSTORABLE, '') : value,
  ) as DraftNode; // a copy of a node is a node
}
