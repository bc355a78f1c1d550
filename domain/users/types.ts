export type UserRole = 'CONTRIBUTOR' | 'AUTHOR' | 'EDITOR' | 'ADMINISTRATOR';

/** From the fewest permissions to the most. */
export const userRoles = ['CONTRIBUTOR', 'AUTHOR', 'EDITOR', 'ADMINISTRATOR'] as const satisfies UserRole[];

/** Who makes a change. SYSTEM is the software itself: import, jobs, the command line. */
export type Actor = {
  id: string | null;
  label: string;
  role: UserRole | 'SYSTEM';
  /** The sections that the person is limited to; none (or absent): they work in all. Policies alone look at it. */
  sectionIds?: readonly string[];
};

/** The languages the desk speaks. */
export const deskLocales = ['ar', 'en'] as const;
export type DeskLocale = (typeof deskLocales)[number];

/** A person in the list of people. */
export type UserView = {
  id: string;
  email: string;
  name: string;
  role: UserRole;
  hasPassword: boolean;
  hasTwoFactor: boolean;
  passkeys: number;
  disabledAt: Date | null;
  createdAt: Date;
  /** The sections the person is limited to, by name. */
  sections: { id: string; name: string }[];
  /** The byline that is theirs. */
  author: { id: string; name: string } | null;
  /** When one of the sessions still open was last seen. */
  lastSeenAt: Date | null;
};

/** One signed-in browser. */
export type SessionView = {
  id: string;
  userAgent: string | null;
  address: string | null;
  createdAt: Date;
  lastSeenAt: Date;
};

export type PasskeyView = { id: string; name: string | null; createdAt: Date | null };

/** A link to choose a password by. `token` is shown this once: the database keeps a hash. */
export type IssuedLink = { token: string; userId: string; email: string; expiresAt: Date };

/** The owner of a link, for its page. */
export type LinkView = { kind: 'INVITATION' | 'RESET'; email: string; name: string };

export type UserRefusal =
  | 'forbidden'
  | 'invalid'
  | 'not-found'
  | 'email-taken'
  | 'last-administrator'
  | 'yourself'
  | 'unknown-reference'
  | 'link-over'
  | 'wrong-password';

/** The data for an authenticator app, and the recovery codes. Shown once. */
export type Enrolment = { uri: string; secret: string; recoveryCodes: string[] };

/** A change of an e-mail address; `former` is null where it stayed. */
export type ChangedEmail = { former: string | null; email: string };

/** A link as the administrator sees it, once. */
export type ShownLink = { email: string; address: string; isMailed: boolean };
