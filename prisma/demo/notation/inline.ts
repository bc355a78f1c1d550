import type { Inline, Mark, Paragraph } from '@/domain/articles/document/types';

/** `**strong**`, `_emphasis_`, `[text](address)` and `{en:run of another language}`. */
const MARKED =
  /\*\*(?<strong>[^*]+)\*\*|_(?<emphasis>[^_]+)_|\[(?<label>[^[\]]+)\]\((?<href>[^()]+)\)|\{(?<lang>[a-z]{2}):(?<foreign>[^{}]+)\}/gu;

/** One paragraph from the compact notation. */
export function paragraph(source: string): Paragraph {
  return { type: 'paragraph', content: inlines(source) };
}

/** Inline nodes from the compact notation. */
export function inlines(source: string): Inline[] {
  const nodes: Inline[] = [];
  let from = 0;
  for (const match of source.matchAll(MARKED)) {
    if (match.index > from) nodes.push({ type: 'text', text: source.slice(from, match.index) });
    nodes.push(marked(match.groups ?? {}));
    from = match.index + match[0].length;
  }
  if (from < source.length) nodes.push({ type: 'text', text: source.slice(from) });
  return nodes;
}

function marked(groups: Record<string, string | undefined>): Inline {
  const { strong, emphasis, label, href, lang, foreign } = groups;
  if (strong) return run(strong, { type: 'strong' });
  if (emphasis) return run(emphasis, { type: 'emphasis' });
  if (label && href) return run(label, { type: 'link', attrs: { href } });
  return run(foreign ?? '', { type: 'span', attrs: { lang, dir: 'ltr' } });
}

function run(text: string, mark: Mark): Inline {
  return { type: 'text', text, marks: [mark] };
}
