const TRAILING_SIGNS = /(?<![\s،؛:,;.\-–—])[\s،؛:,;.\-–—]+$/u;

/** `text` cut at the end of a word to `max` letters at most, the ellipsis included. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const room = text.slice(0, max - 1);
  const wordEnd = /\s/u.test(text[max - 1] ?? '') ? room.length : room.lastIndexOf(' ');
  const whole = wordEnd > 0 ? room.slice(0, wordEnd) : withoutHalfCharacter(room);
  return `${whole.replace(TRAILING_SIGNS, '')}…`;
}

/** A cut inside one long word must not leave half of a surrogate pair. */
function withoutHalfCharacter(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/u, '');
}
