import { element, joinHtml, type Html } from './markup';
import type { Inline, Mark, Prose } from './prose-schema';

/** Paragraphs and lists for a feed; addresses of this site become absolute with `siteUrl`. */
export function proseToHtml(content: readonly Prose[] = [], siteUrl: string): Html {
  return joinHtml(content.map((part) => partToHtml(part, siteUrl)));
}

/** Runs of text for a feed. */
export function inlinesToHtml(content: readonly Inline[] = [], siteUrl: string): Html {
  return joinHtml(
    content.map((run) =>
      run.type === 'lineBreak' ? element('br', {}) : markedText(run.text, run.marks ?? [], siteUrl),
    ),
  );
}

function partToHtml(part: Prose, siteUrl: string): Html {
  if (part.type === 'paragraph') return element('p', { dir: part.attrs?.dir }, inlinesToHtml(part.content, siteUrl));
  const items = part.content.map((item) => element('li', {}, proseToHtml(item.content, siteUrl)));
  if (part.type === 'bulletList') return element('ul', {}, ...items);
  return element('ol', { start: part.attrs?.start }, ...items);
}

/** The first mark is the outermost. */
function markedText(text: string, marks: readonly Mark[], siteUrl: string): Html {
  return marks.reduceRight<Html>((inner, mark) => wrap(inner, mark, siteUrl), joinHtml([text]));
}

function wrap(inner: Html, mark: Mark, siteUrl: string): Html {
  switch (mark.type) {
    case 'strong':
      return element('strong', {}, inner);
    case 'emphasis':
      return element('em', {}, inner);
    case 'link':
      // A place in the page means nothing in a feed reader.
      return mark.attrs.href.startsWith('#')
        ? inner
        : element('a', { href: new URL(mark.attrs.href, siteUrl).href }, inner);
    case 'span':
      return element('span', { lang: mark.attrs.lang, dir: mark.attrs.dir }, inner);
  }
}
