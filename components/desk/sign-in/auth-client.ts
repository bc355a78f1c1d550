import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';

/** Talks with /api/auth about passkeys. */
export const authClient = createAuthClient({ plugins: [passkeyClient()] });
