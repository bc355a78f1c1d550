/** No longer ones are taken, and none is parsed: parsing normalizes the host, at quadratic cost. */
export const MAX_LINK_LENGTH = 2_000;

/** Whether a text is an address that a menu may lead to: a web page, without a password in it, or a mailbox. */
export function isLinkAddress(text: string): boolean {
  if (text.length > MAX_LINK_LENGTH || /[\s\\\p{Cc}]/u.test(text)) return false;
  if (/^mailto:/i.test(text)) return /^mailto:[^@?]+@[^@?]+$/i.test(text);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname !== '' && username === '' && password === '';
}

/** An address as people say it, for a link without words: the host, or the mailbox. */
export function shortAddress(address: string): string {
  if (/^mailto:/i.test(address)) return address.slice('mailto:'.length);
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}
