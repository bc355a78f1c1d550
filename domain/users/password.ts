import { hash, verify } from '@node-rs/argon2';
import { normalizeUnicode } from '@/lib/arabic/stream-safe';

/** Argon2id (the package's default) with OWASP's first choice of cost: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password, with its salt and cost inside. */
export function hashPassword(password: string): Promise<string> {
  return hash(normalizeUnicode(password, 'NFKC'), cost);
}

/** Whether the password is the one of the hash. A hash that cannot be read fits nothing. */
export function verifyPassword(input: { hash: string; password: string }): Promise<boolean> {
  return verify(input.hash, normalizeUnicode(input.password, 'NFKC')).catch(() => false);
}
