/**
 * The URL of a player that sets no cookie before it plays (YouTube, "privacy-enhanced mode") for the page of a video;
 * null for everything else. The content policy names the same host.
 */
export function embedAddress(provider: string | undefined, page: string): string | null {
  if (provider !== 'youtube') return null;
  const { hostname, pathname, searchParams } = new URL(page);
  const [, first = '', second = ''] = pathname.split('/');
  const named =
    hostname === 'youtu.be' ? first : /^(embed|shorts|live|v)$/.test(first) ? second : searchParams.get('v');
  const start = parseInt(searchParams.get('t') ?? searchParams.get('start') ?? '', 10);
  if (!named || !/^[\w-]{11}$/.test(named)) return null;
  return `https://www.youtube-nocookie.com/embed/${named}?autoplay=1&hl=ar${start > 0 ? `&start=${start}` : ''}`;
}
