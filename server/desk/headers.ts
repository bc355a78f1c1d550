/** The client's address as determined by this server. A value sent by the client is overwritten. */
export const addressHeader = 'x-warraq-address';

/** The requested path, so that signing in can return to it. */
export const pathHeader = 'x-warraq-path';
