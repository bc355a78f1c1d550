import { readableOn } from './contrast';

/** The papers that text stands on, its ink and the house's own accent, by scheme: those of app/styles/tokens.css; a test compares them. */
export const papers = { light: ['#fbf8f3', '#f3ede2'], dark: ['#14120f', '#1e1b17'] } as const;
export const inks = { light: '#1a1714', dark: '#ede6da' } as const;
export const houseAccent = { light: '#9b1b30', dark: '#f08497' } as const;

export type Accent = { light: string; dark: string };

/** The accent as each scheme shows it: adjusted where it would not be read (WCAG 2.2, 1.4.3: 4.5 to 1). */
export function accentOf(colour: string): Accent {
  if (colour === houseAccent.light) return houseAccent;
  return { light: readableOn(colour, papers.light), dark: readableOn(colour, papers.dark) };
}

/**
 * The stylesheet of an accent; empty for the house's own. Its selectors are more particular than those of tokens.css, so that
 * the order of the two does not matter.
 */
export function accentStyles(colour: string): string {
  if (colour === houseAccent.light) return '';
  const { light, dark } = accentOf(colour);
  return [
    `html:root{--accent:${light}}`,
    `@media (prefers-color-scheme:dark){html:root:not([data-theme='light']){--accent:${dark}}}`,
    `html:root[data-theme='dark']{--accent:${dark}}`,
  ].join('');
}
