import { element, type Html } from '../prose/markup';

/** The title of a box; nothing when it has none. */
export const titleElement = (text: string): Html | false => text !== '' && element('h3', {}, text);
/** The words below a file; nothing when there are none. */
export const captionElement = (text: string): Html | false => text !== '' && element('p', {}, text);
/** Whose words a quotation is; nothing when that is not said. */
export const attributionElement = (name: string): Html | false =>
  name !== '' && element('p', {}, '— ', element('cite', {}, name));
/** A paragraph that is a link. */
export const linkElement = (href: string, text: string): Html => element('p', {}, element('a', { href }, text));
