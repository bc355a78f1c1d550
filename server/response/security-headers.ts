/** The headers of every answer of the site (pages, files, errors), decided here alone. */
export function securityHeaders(siteUrl: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    // Only a site behind TLS can promise this.
    ...(siteUrl.startsWith('https://') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
