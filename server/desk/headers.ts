/** Where a request came from, as this server knows it; what a client sends under this name is replaced. */
export const addressHeader = 'x-warraq-address';

/** The path that was asked for, so that a page can send back to it after signing in. */
export const pathHeader = 'x-warraq-path';
