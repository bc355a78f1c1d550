import { looksLikeMojibake, repairMojibake } from '@/lib/arabic/mojibake';
import { cleanRun } from '../document/prose/attributes';
import { baseLetters, cleanDisplayText } from '@/lib/arabic/normalize';

export type PasteOptions = { tashkeel: 'keep' | 'drop' };

/** Problems found in pasted text, for the writer to know. */
export type PasteFindings = { mojibake: boolean; images: number };

/**
 * A run of pasted text as it may stand: misread Arabic repaired, letters in place of presentation forms, tatweel gone,
 * vowel marks by choice, spaces of every kind as one.
 */
export function cleanPastedRun(text: string, { tashkeel }: PasteOptions, findings: PasteFindings): string {
  if (looksLikeMojibake(text)) findings.mojibake = true;
  const repaired = repairMojibake(text);
  return cleanRun(cleanDisplayText(`|${baseLetters(repaired)}|`, { tashkeel, tatweel: 'drop' }).slice(1, -1));
}
