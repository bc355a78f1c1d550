import { firstStrongDirection, isolate, stripBidiControls } from '@/lib/arabic/bidi';

const RIGHT_TO_LEFT_MARK = '\u200F';
const ARABIC_LETTER = /\p{Script=Arabic}/u;

/**
 * The title element's text: parts joined by a hyphen. A browser takes the direction of a tab's title from its first
 * letter, so a part that begins with a Latin one («iPhone يصل الأسواق») is isolated, lest it reverse the whole line.
 */
export function composeTitle(...parts: string[]): string {
  return parts
    .filter((part) => part.trim() !== '')
    .map(guardDirection)
    .join(' - ');
}

/**
 * An Arabic sentence that merely begins with a Latin name still reads from the right: the leading mark sets that
 * direction.
 */
function guardDirection(part: string): string {
  const text = stripBidiControls(part).trim();
  if (firstStrongDirection(text) !== 'ltr') return text;
  return isolate(ARABIC_LETTER.test(text) ? RIGHT_TO_LEFT_MARK + text : text);
}
