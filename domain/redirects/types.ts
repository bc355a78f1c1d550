/** Next refuses larger bodies of actions (1 MB) without words. */
export const MAX_CSV_BYTES = 900_000;

/** The kinds of a redirect; it answers 308, 307 or 410. */
export const redirectKinds = ['PERMANENT', 'TEMPORARY', 'GONE'] as const;
export type RedirectKind = (typeof redirectKinds)[number];

/** Where an address leads, and by the rule of which address; `to` is empty of what is gone. */
export type RedirectTarget = { to: string; kind: RedirectKind; from: string };

/** What readers met: a redirect, under the address of its rule, or an address that does not exist. */
export type AddressHit = { kind: 'REDIRECT' | 'MISSING'; path: string };
export type MissingAddress = { path: string; hits: number; lastAt: Date };

/** A redirect as the desk shows it. */
export type RedirectView = {
  id: string;
  fromPath: string;
  toPath: string;
  kind: RedirectKind;
  isPrefix: boolean;
  createdAt: Date;
};
/** With how often readers were led on by it. */
export type CountedRedirect = RedirectView & { hits: number; lastAt: Date | null };
export type RedirectPage = { items: CountedRedirect[]; next: string | null };
