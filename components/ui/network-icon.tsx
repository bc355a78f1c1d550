import type { Network } from '@/lib/social-networks';

/** Our own simple drawings, in lines of one width; no network's artwork. */
const lines: Record<Network, string> = {
  x: 'M5 5l14 14M19 5 5 19',
  facebook: 'M16 4h-2a4 4 0 0 0-4 4v12M7 12h8',
  instagram:
    'M8 4h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4ZM12 9a3 3 0 1 0 0 6a3 3 0 0 0 0-6ZM16.8 7.2v.01',
  threads: 'M15.5 12a3.5 3.5 0 1 0-7 0a3.5 3.5 0 0 0 7 0Zm0-3.5v5a2.5 2.5 0 0 0 5 0V12a8.5 8.5 0 1 0-3.5 6.9',
  youtube: 'M6 6h12a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3H6a3 3 0 0 1-3-3V9a3 3 0 0 1 3-3ZM10.5 9.5v5l4-2.5Z',
  tiktok: 'M13 4v11.5a3.5 3.5 0 1 1-3.5-3.5M13 4c.3 3 2.2 5 5.5 5',
  linkedin: 'M6 10v9M6 5.5v.01M11 19v-9M11 14a3.5 3.5 0 0 1 7 0v5',
  telegram: 'M21 4 3 11l6 2.5L18 7l-7 8 6 4.5ZM9 13.5V19l3-3',
  whatsapp: 'M4 20l1.2-4A8 8 0 1 1 8.2 19ZM9 8.5c0 4 2.5 6.5 6.5 6.5l.5-2-2.2-1-1 1c-1-.5-1.8-1.3-2.3-2.3l1-1-1-2.2Z',
  bluesky:
    'M12 11C10.5 8 7 5 4 4.5c-.5 4 .5 7 4 7.5c-3 .5-4 2.5-2 4.5s4.5.5 6-3c1.5 3.5 4 5 6 3s1-4-2-4.5c3.5-.5 4.5-3.5 4-7.5c-3 .5-6.5 3.5-8 6.5Z',
  mastodon:
    'M16 19.5c-2 1-6 1-8.5 0C5.5 18.5 5 16 5 13V9a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v3a4 4 0 0 1-4 4H7M8.5 13v-3a1.75 1.75 0 0 1 3.5 0v2m0-2a1.75 1.75 0 0 1 3.5 0v3',
  rss: 'M5 11a8 8 0 0 1 8 8M5 5a14 14 0 0 1 14 14M6 18v.01',
  mail: 'M4 6h16v12H4ZM4 7l8 6 8-6',
  other: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c-5 5-5 12 0 17c5-5 5-12 0-17Z',
};

/** The sign of a network, beside its name or in place of it. */
export function NetworkIcon({ network }: { network: Network }) {
  return (
    <svg className="network" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d={lines[network]} />
    </svg>
  );
}
