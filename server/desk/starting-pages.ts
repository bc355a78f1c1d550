import 'server-only';
import type { ContentInput } from '@/domain/articles/fields';
import type { PageRole } from '@/domain/articles/types';
import { bodyFromBlocks } from '@/domain/transfer/record/body';
import messages from '@/messages/starting-pages.ar.json';

/**
 * What a new static page begins with: the starting draft for its purpose with the newspaper's name in it, or an empty
 * text. Drafts are Arabic in every language of the desk, for readers' pages are. An empty `slug` is made from the title.
 */
export function startingContent(
  role: PageRole | null,
  title: string,
  name: string,
): { slug: string; content: ContentInput } {
  const empty = { type: 'doc', version: 1, content: [] };
  if (role === null) return { slug: '', content: { title, body: empty } };
  const draft = messages[role];
  const body = bodyFromBlocks(draft.body.map((line) => toBlock(line.replaceAll('{name}', name))));
  return { slug: draft.slug, content: { title: title || draft.title, body: body.ok ? body.value : empty } };
}

/** A line that begins with `## ` is a heading. */
function toBlock(text: string) {
  return text.startsWith('## ')
    ? { heading: 2 as const, text: text.slice(3), lines: false }
    : { heading: null, text, lines: false };
}
