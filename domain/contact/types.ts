/** What a message is about. */
export const contactKinds = ['MESSAGE', 'CORRECTION', 'TIP'] as const;
export type ContactKind = (typeof contactKinds)[number];

export const contactStatuses = ['UNREAD', 'READ', 'ARCHIVED', 'SPAM'] as const;
export type ContactStatus = (typeof contactStatuses)[number];

/** The places of the inbox, and which messages lie there. */
export const contactBoxes = {
  inbox: ['UNREAD', 'READ'],
  archived: ['ARCHIVED'],
  spam: ['SPAM'],
} as const satisfies Record<string, ContactStatus[]>;
export type ContactBox = keyof typeof contactBoxes;
export const contactBoxNames = Object.keys(contactBoxes) as ContactBox[]; // the keys of this very table

/** The longest value of each field in letters; the database holds to the same. */
export const contactLimits = { name: 100, replyTo: 200, article: 500, text: 5_000 } as const;

/** The fields of the form; `website` is hidden from people, so that what fills it in is a program. */
export const contactFields = ['kind', 'text', 'name', 'replyTo', 'article', 'website'] as const;
export type ContactField = (typeof contactFields)[number];
export type ContactValues = Partial<Record<ContactField, string>>;

/** What is wrong with a field. */
export type ContactFault = 'missing' | 'tooLong';
/** A form that came back: what was typed, and why it was not taken. */
export type SubmittedContact = {
  values: ContactValues;
  faults: Partial<Record<ContactField, ContactFault>>;
  problem: 'invalid' | 'tooOften' | 'failed';
};

export type ContactMessageView = {
  id: string;
  kind: ContactKind;
  status: ContactStatus;
  name: string;
  replyTo: string;
  article: string;
  text: string;
  createdAt: Date;
};
export type ContactPage = { items: ContactMessageView[]; next: string | null };
