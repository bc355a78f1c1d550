import { passkeyClient } from '@better-auth/passkey/client';
import { createAuthClient } from 'better-auth/client';

/** The client of /api/auth for passkeys. */
export const authClient = createAuthClient({ plugins: [passkeyClient()] });
