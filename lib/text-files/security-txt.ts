import { absoluteUrl, securityTxtPath } from '@/lib/urls';

const DAY_MS = 86_400_000;
/** RFC 9116, 2.5.5, recommends less than a year. */
const VALID_DAYS = 180;

type SecurityTxt = { siteUrl: string; contact: string; policy: string; now: Date };

/**
 * security.txt (RFC 9116), empty without a contact, which it must have. It is written anew several times an hour, so that
 * `Expires` stays ahead by itself.
 */
export function writeSecurityTxt({ siteUrl, contact, policy, now }: SecurityTxt): string {
  if (contact === '') return '';
  const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  const expires = new Date(midnight + VALID_DAYS * DAY_MS).toISOString().replace('.000', '');
  return [
    `Contact: ${contact.startsWith('https:') ? contact : `mailto:${encodeURI(contact)}`}`,
    `Expires: ${expires}`,
    'Preferred-Languages: ar, en',
    `Canonical: ${absoluteUrl(siteUrl, securityTxtPath())}`,
    ...(policy ? [`Policy: ${policy}`] : []),
    '',
  ].join('\n');
}
