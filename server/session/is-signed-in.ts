import { hasSession } from '@/domain/users/queries';
import { cookieRules, readCookie } from './cookie-rules';
import { isSameSignature, sign } from './signed';

/**
 * Whether a request comes from somebody with an account, for what answers before Next: the cookie as Better Auth signs it, and
 * its session in the database. Asks the database only when the signature fits. What the person may do is not looked at.
 */
export async function isSignedIn(cookies: string | undefined, siteUrl: string): Promise<boolean> {
  const value = readCookie(cookies, `${cookieRules(siteUrl).cookiePrefix}.session_token`);
  const at = value?.lastIndexOf('.') ?? -1;
  if (value === null || at < 1) return false;
  const token = value.slice(0, at);
  return isSameSignature(value.slice(at + 1), sign(token, 'base64')) && (await hasSession(token));
}
