export const PROVIDERS = ['youtube', 'x', 'facebook', 'telegram', 'instagram', 'tiktok', 'soundcloud'] as const;
export type Provider = (typeof PROVIDERS)[number];

const HOSTS: Record<string, Provider> = {
  'youtube.com': 'youtube',
  'youtube-nocookie.com': 'youtube',
  'youtu.be': 'youtube',
  'x.com': 'x',
  'twitter.com': 'x',
  'facebook.com': 'facebook',
  'fb.watch': 'facebook',
  't.me': 'telegram',
  'telegram.me': 'telegram',
  'instagram.com': 'instagram',
  'tiktok.com': 'tiktok',
  'soundcloud.com': 'soundcloud',
};

/** The known provider of a URL, by its domain or a subdomain of it, and in any case the host without `www.`. */
export function providerOf(url: string): { provider: Provider | undefined; host: string } {
  const host = new URL(url).hostname.replace(/^www\./, '');
  const domain = Object.keys(HOSTS).find((known) => host === known || host.endsWith(`.${known}`));
  return { provider: domain === undefined ? undefined : HOSTS[domain], host };
}
