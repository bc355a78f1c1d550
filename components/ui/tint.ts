import { sectionColours } from '@/domain/taxonomy/types';

const tints: ReadonlySet<string> = new Set(sectionColours.filter((colour) => colour !== 'accent'));

/** The class for a section's colour; unknown colours use the accent. */
export function tintClass(section: { colour: string } | null): string {
  return section && tints.has(section.colour) ? ` t-${section.colour}` : '';
}
