/** The author of a change: an account, or a label such as "import" or "cli". */
export type AuditActor = { id: string | null; label: string };

/** An audit event: `action` is noun.verb, `before` and `after` contain only the changed fields. */
export type AuditRecord = {
  action: string;
  targetType: string;
  targetId: string;
  summary?: string;
  before?: AuditFields;
  after?: AuditFields;
  /** Origin of the change (an address, a command), when known. */
  origin?: string;
};

export type AuditFields = Record<string, string | number | boolean | null | string[]>;

/** One event of the trail, for reading. */
export type AuditView = {
  id: string;
  at: Date;
  actorLabel: string;
  action: string;
  targetType: string;
  targetId: string;
  summary: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  origin: string | null;
};

/** A page of the trail; `next` asks for the one after it. */
export type AuditPage = { items: AuditView[]; next: string | null };
