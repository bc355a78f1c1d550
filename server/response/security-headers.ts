/** What every answer of the site carries, pages, files and errors alike: the one place that decides it. */
export function securityHeaders(siteUrl: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'SAMEORIGIN',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    // A promise that only a site behind TLS can keep.
    ...(siteUrl.startsWith('https://') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
