'use client';

import { useTranslations } from 'next-intl';
import { accentOf } from '@/lib/colour/accent';

/** Says that a colour is shown differently on a paper, where it could not be read as it was chosen; nothing otherwise. */
export function AdjustedColour({ colour, scheme }: { colour: string; scheme: 'light' | 'dark' }) {
  const t = useTranslations('desk.settings');
  const shown = accentOf(colour)[scheme];
  return shown === colour ? null : <p className="small">{t(`adjusted.${scheme}`, { colour: isolated(shown) })}</p>;
}

/** In its own direction within a sentence (Unicode, UAX #9: isolates). */
function isolated(code: string): string {
  return `\u2066${code}\u2069`;
}
