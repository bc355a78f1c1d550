import { escapeHtml } from '@/lib/escape-html';

/** Markup that is already well-formed. Only this file makes one. */
export class Html {
  constructor(readonly text: string) {}
}

export type HtmlChild = Html | string | false | undefined;
type Attributes = Record<string, string | number | undefined>;

const VOID = new Set(['br', 'hr', 'img']);

/** One element of HTML. Strings are escaped; '' , false and undefined are left out; names must be literals. */
export function element(name: string, attributes: Attributes, ...children: HtmlChild[]): Html {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${escapeHtml(String(value))}"`))
    .join('');
  return new Html(VOID.has(name) ? `<${name}${written}>` : `<${name}${written}>${joinHtml(children).text}</${name}>`);
}

/** Several pieces as one. */
export function joinHtml(children: readonly HtmlChild[]): Html {
  return new Html(
    children.map((child) => (child instanceof Html ? child.text : child ? escapeHtml(child) : '')).join(''),
  );
}
