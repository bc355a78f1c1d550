const MAX_LENGTH = 160;

/**
 * The page description: the first non-empty text, on one line, cut at a word's end to at most 160 characters. Google
 * sets no limit but shows about that much ("Control your snippets in search results"). Empty when there is no text.
 */
export function describePage(...candidates: (string | undefined)[]): string {
  const text = candidates
    .map((candidate) => (candidate ?? '').replace(/\s+/gu, ' ').trim())
    .find((candidate) => candidate !== '');
  return text ? cutAtWord(text, MAX_LENGTH) : '';
}

function cutAtWord(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const room = text.slice(0, longest - 1);
  const wordEnd = /\s/u.test(text[longest - 1] ?? '') ? room.length : room.lastIndexOf(' ');
  const whole = wordEnd > 0 ? room.slice(0, wordEnd) : withoutHalfCharacter(room);
  return `${whole.replace(/[\s،؛:,;.\-–—]+$/u, '')}…`;
}

/** A cut inside one long word must not leave half of a surrogate pair. */
function withoutHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/u, '');
}
