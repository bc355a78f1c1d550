import { accentOf } from './accent';

/** A colour as people choose it: `#rrggbb`, in small letters. */
export const OWN_COLOUR = /^#[0-9a-f]{6}$/;

/** Whether a section's colour is one of its own, not a name of app/styles/tokens.css. */
export function isOwnColour(colour: string): boolean {
  return OWN_COLOUR.test(colour);
}

/** The custom properties of a colour of one's own, readable on the papers of both schemes; app/styles picks one of them. */
export function tintProperties(colour: string): Record<'--tint-light' | '--tint-dark', string> {
  const { light, dark } = accentOf(colour);
  return { '--tint-light': light, '--tint-dark': dark };
}
