const TINTS = new Set(['river', 'olive', 'ochre', 'plum', 'slate', 'teal', 'brick', 'indigo']);

/** The class for a section's colour; unknown colours use the accent. */
export function tintClass(section: { colour: string } | null): string {
  return section && TINTS.has(section.colour) ? ` t-${section.colour}` : '';
}
