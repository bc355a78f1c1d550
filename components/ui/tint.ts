import type { CSSProperties } from 'react';
import { sectionColours } from '@/domain/taxonomy/types';
import { isOwnColour, tintProperties } from '@/lib/colour/own-colour';

const tints: ReadonlySet<string> = new Set(sectionColours.filter((colour) => colour !== 'accent'));

type Tinted = { className: string | undefined; style?: CSSProperties };

/** The class and style of an element in a section's colour, with its other classes; unknown colours use the accent. */
export function tinted(className: string, section: { colour: string } | null): Tinted {
  const colour = section?.colour ?? '';
  // React's type has no custom properties.
  if (isOwnColour(colour))
    return { className: both(className, 't-own'), style: tintProperties(colour) as CSSProperties };
  return { className: both(className, tints.has(colour) ? `t-${colour}` : '') };
}

function both(...classes: string[]): string | undefined {
  return classes.filter(Boolean).join(' ') || undefined;
}
