import { blockDefinitions } from './block-types';
import type { JsonPath, JsonValue } from './copy-json';

/** What nodes and marks are called in the place of a fault. */
const NAMES: Record<string, string> = {
  text: 'text',
  lineBreak: 'line break',
  link: 'link',
  strong: 'strong',
  emphasis: 'emphasis',
  span: 'span',
};
for (const [type, definition] of Object.entries(blockDefinitions)) {
  NAMES[type] = definition.name;
  if ('partNames' in definition) Object.assign(NAMES, definition.partNames);
}

/**
 * A path of a document in words, for the person who mends it: `block 3 (list), item 2, paragraph 1, text 4, link, href`,
 * followed by the JSON path for a program: `[content.2.content.1…]`.
 */
export function describePath(document: JsonValue, path: JsonPath): string {
  const words: string[] = [];
  let at: JsonValue | undefined = document;
  path.forEach((step, depth) => {
    at = child(at, step);
    if (typeof step === 'string') {
      if (!['content', 'marks', 'attrs'].includes(step)) words.push(step);
    } else {
      words.push(describePart(at, step, depth, path));
    }
  });
  if (path.length === 0) return 'the document';
  return `${words.join(', ') || 'the document'} [${path.join('.')}]`;
}

function describePart(part: JsonValue | undefined, index: number, depth: number, path: JsonPath): string {
  const type = child(part, 'type');
  const name = typeof type === 'string' && Object.hasOwn(NAMES, type) ? NAMES[type] : undefined;
  if (path[depth - 1] === 'marks') return name ?? `mark ${index + 1}`;
  if (depth === 1) return name ? `block ${index + 1} (${name})` : `block ${index + 1}`;
  return `${name ?? 'part'} ${index + 1}`;
}

function child(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  return typeof step === 'string' && Object.hasOwn(value, step) ? value[step] : undefined;
}
