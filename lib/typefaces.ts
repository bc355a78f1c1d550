/** The pairs of typefaces that scripts/fonts/faces.mjs makes; the first is the house's own. */
export const typefaceNames = ['plex', 'markazi', 'cairo'] as const;
export type TypefaceName = (typeof typefaceNames)[number];

/** Makes a document, or a part of one, use other families than those of app/styles/tokens.css. */
export function typefaceRule(selector: string, { sans, naskh }: { sans: string; naskh: string }): string {
  return `${selector}{--sans:${sans};--naskh:${naskh}}`;
}
