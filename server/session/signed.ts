import { createHmac, timingSafeEqual } from 'node:crypto';

/** The HMAC-SHA256 of a text under the site's secret. @throws when the process was started without one. */
export function sign(text: string, encoding: 'base64' | 'base64url' = 'base64url'): string {
  const secret = process.env['SECRET'];
  if (!secret) throw new Error('SECRET is not set');
  return createHmac('sha256', secret).update(text).digest(encoding);
}

/** Whether two signatures are the same, in a time that does not tell where they differ. */
export function isSameSignature(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
