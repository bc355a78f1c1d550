/** A small writer of XML 1.0: every text and attribute is escaped here, so no caller can break a document. */

/** Well-formed markup. Only this file creates instances. */
export class Xml {
  constructor(readonly text: string) {}
}

type Attributes = Record<string, string | number | undefined>;
type Child = Xml | string | null | undefined | false;

/** One element. Strings are escaped; null, undefined and false are left out; `name` and attribute names must be literals. */
export function xmlElement(name: string, attributes: Attributes = {}, ...children: Child[]): Xml {
  const open = `<${name}${writeAttributes(attributes)}`;
  const content = children.map(writeChild).join('');
  return new Xml(content === '' ? `${open}/>` : `${open}>${content}</${name}>`);
}

/** A whole document with its declaration (UTF-8). */
export function xmlDocument(root: Xml): string {
  return `${XML_DECLARATION}${root.text}\n`;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Escapes text for element content and attributes, and drops what XML 1.0 cannot represent (section 2.2, Char). */
export function escapeXml(text: string): string {
  return stripIllegalXml(text).replace(/[&<>"'\r\n\t]/g, (character) => ESCAPES[character] ?? character);
}

/** Removes control characters, lone surrogates and the two non-characters that XML 1.0 forbids even as references. */
export function stripIllegalXml(text: string): string {
  return text.replace(ILLEGAL, '');
}

// With the u flag a lone surrogate is a code point of its own, while a pair counts as one.
const ILLEGAL = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

// A parser would turn a raw newline or tab into a space in an attribute, and a raw carriage return into a newline
// anywhere.
const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

function writeAttributes(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeXml(String(value))}"`]))
    .join('');
}

function writeChild(child: Child): string {
  if (child === null || child === undefined || child === false) return '';
  return typeof child === 'string' ? escapeXml(child) : child.text;
}
