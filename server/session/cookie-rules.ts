/** `__Host-` keeps a cookie to this very host, over TLS alone (RFC 6265bis 4.1.3.2). */
export function cookieRules(siteUrl: string) {
  const isSecure = siteUrl.startsWith('https://');
  return {
    cookiePrefix: isSecure ? '__Host-warraq' : 'warraq',
    useSecureCookies: false, // its own prefix would be __Secure-
    defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
  } as const;
}

/** The value of a cookie in a request's header, decoded; null without one. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=');
    if (at < 0 || pair.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(pair.slice(at + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}
