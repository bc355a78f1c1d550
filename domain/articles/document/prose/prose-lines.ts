import type { Inline, Prose } from './prose-schema';

/** The text of runs; a line break is a newline. */
export function inlineText(content: readonly Inline[] = []): string {
  return content.map((run) => (run.type === 'text' ? run.text : '\n')).join('');
}

/** The text of paragraphs and lists, a line a paragraph. */
export function proseLines(content: readonly Prose[] = []): string[] {
  return content.flatMap((part) =>
    part.type === 'paragraph' ? [inlineText(part.content)] : part.content.flatMap((item) => proseLines(item.content)),
  );
}
