import { houseAccent } from '@/lib/colour/accent';

/**
 * The light colours of app/styles/tokens.css, repeated because an image cannot read custom properties; a test compares
 * them.
 */
export const paper = '#fbf8f3';

export const sectionColours: Record<string, string> = {
  river: '#0b5563',
  olive: '#4a5716',
  ochre: '#7a4a06',
  plum: '#6b2a63',
  slate: '#3b4a5e',
  teal: '#0a5a48',
  brick: '#8a3416',
  indigo: '#36408f',
};

/** A card's background: the section's colour, or the accent without a section. */
export function backgroundOf(section: { colour: string } | null, accent: string = houseAccent.light): string {
  return (section && Object.hasOwn(sectionColours, section.colour) && sectionColours[section.colour]) || accent;
}
