/** Next refuses larger bodies of actions (1 MB) without words. */
export const MAX_CSV_BYTES = 900_000;

/** The kinds of a redirect; it answers 308, 307 or 410. */
export const redirectKinds = ['PERMANENT', 'TEMPORARY', 'GONE'] as const;
export type RedirectKind = (typeof redirectKinds)[number];

/** Where an address leads; `to` is empty of what is gone. */
export type RedirectTarget = { to: string; kind: RedirectKind };

/** A redirect as the desk shows it. */
export type RedirectView = {
  id: string;
  fromPath: string;
  toPath: string;
  kind: RedirectKind;
  isPrefix: boolean;
  createdAt: Date;
};
export type RedirectPage = { items: RedirectView[]; next: string | null };
