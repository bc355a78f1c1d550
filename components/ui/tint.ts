const TINTS = new Set(['river', 'olive', 'ochre', 'plum', 'slate', 'teal', 'brick', 'indigo']);

/** The class that gives a section its colour; sections of an unknown colour keep the accent. */
export function tintClass(section: { colour: string } | null): string {
  return section && TINTS.has(section.colour) ? ` t-${section.colour}` : '';
}
