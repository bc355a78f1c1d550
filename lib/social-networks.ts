/** The networks that have an icon and a name of their own, and the hosts by which an address is known to be theirs. */
const hosts = {
  x: ['x.com', 'twitter.com'],
  facebook: ['facebook.com', 'fb.com', 'fb.me'],
  instagram: ['instagram.com'],
  threads: ['threads.net', 'threads.com'],
  youtube: ['youtube.com', 'youtu.be'],
  tiktok: ['tiktok.com'],
  linkedin: ['linkedin.com', 'lnkd.in'],
  telegram: ['t.me', 'telegram.me', 'telegram.org'],
  whatsapp: ['whatsapp.com', 'wa.me'],
  bluesky: ['bsky.app', 'bsky.social'],
  mastodon: ['mastodon.social', 'mastodon.online', 'mas.to', 'mstdn.social', 'mastodon.world'],
} as const;

export type Network = keyof typeof hosts | 'rss' | 'mail' | 'other';

const known = new Map<string, Network>(
  Object.entries(hosts).flatMap(([network, names]) => names.map((name) => [name, network as Network])), // the table's keys
);

/** The network that an address belongs to, by its host or one above it: `m.facebook.com` is Facebook's. */
export function networkOf(address: string): Network {
  if (/^mailto:/i.test(address)) return 'mail';
  if (!URL.canParse(address)) return 'other';
  const { hostname, pathname } = new URL(address);
  const labels = hostname.split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    const network = known.get(labels.slice(at).join('.'));
    if (network) return network;
  }
  if (/^(?:mastodon|mstdn)\./.test(hostname)) return 'mastodon';
  return /(?:\/(?:feed|rss|atom)|\.(?:rss|xml|atom))\/?$/i.test(pathname) ? 'rss' : 'other';
}
