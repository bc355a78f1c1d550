import { accentOf, houseAccent } from '@/lib/colour/accent';
import { isOwnColour } from '@/lib/colour/own-colour';

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

/** A card's background: the section's colour, dark enough for the paper's colour on it, or the accent without a section. */
export function backgroundOf(section: { colour: string } | null, accent: string = houseAccent.light): string {
  if (!section) return accent;
  if (isOwnColour(section.colour)) return accentOf(section.colour).light;
  return (Object.hasOwn(sectionColours, section.colour) && sectionColours[section.colour]) || accent;
}
