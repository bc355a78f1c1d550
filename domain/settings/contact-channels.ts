import { z } from 'zod';
import { httpsUrlSchema } from '@/lib/https-url';

const none = z.literal('');
const line = (pattern: RegExp) => z.string().trim().max(300).regex(pattern);
const groups = (text: string): string => (text.match(/.{1,4}/g) ?? []).join(' ');

/** Ways to the newsroom besides the form, each empty or something that a reader can use. */
export const contactChannelsSchema = z.object({
  /** A number with its country's code, a user name such as `paper.01`, or a link of signal.me. */
  signal: z
    .union([
      none,
      line(/^\+[0-9][0-9 -]{5,24}$/),
      line(/^[A-Za-z_]\w{2,31}\.[0-9]{2,9}$/),
      line(/^https:\/\/signal\.me\/#[\w/+.=-]{1,200}$/),
    ])
    .default(''),
  /** Of a key of version 4 or 6 (RFC 9580, 5.5.4): 40 or 64 hexadecimal digits, kept in groups of four. */
  pgpFingerprint: z
    .union([
      none,
      z
        .string()
        .max(200)
        .transform((text) => text.replace(/[\s:]+/g, '').toUpperCase())
        .pipe(z.string().regex(/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/))
        .transform(groups),
    ])
    .default(''),
  /** Where the key itself can be fetched. */
  pgpKeyUrl: z.union([none, httpsUrlSchema]).default(''),
  /** An onion service of version 3, or a name under securedrop.tor.onion. */
  secureDrop: z
    .union([
      none,
      z
        .string()
        .max(200)
        .transform((text) =>
          text
            .trim()
            .toLowerCase()
            .replace(/^https?:\/\//, '')
            .replace(/\/$/, ''),
        )
        .pipe(z.string().regex(/^(?:[a-z2-7]{56}|[a-z0-9-]{1,60}\.securedrop\.tor)\.onion$/)),
    ])
    .default(''),
  /** Post and telephone, as lines of text. */
  address: z.string().trim().max(500).default(''),
});

export type ContactChannels = z.infer<typeof contactChannelsSchema>;
