import type { ActionResult } from '@/lib/form-state';

export type Target = { id: string; version: number };
type Step<T extends object = object> = (input: Target & T) => Promise<ActionResult<Target>>;

/** The version on the screen, by the server's token. */
type WithToken = { expectedToken: string };

/** The server actions that the workflow calls. Times are local to the newsroom. */
export type WorkflowActions = {
  submit: Step;
  approve: Step<WithToken>;
  reopen: Step;
  unschedule: Step;
  unpublish: Step;
  publish: Step<WithToken & { isMinor?: boolean }>;
  schedule: Step<WithToken & { at: string }>;
  setEmbargo: Step<{ until: string | null }>;
  requestChanges: Step<{ note: string }>;
  addCorrection: Step<{ note: string }>;
  withdraw: Step<{ notice: string }>;
  changeSlug: Step<{ slug: string }>;
  assign: Step<{ assigneeId: string | null }>;
};

export type NoteActions = {
  addNote: (input: {
    articleId: string;
    text: string;
    block?: number;
    quote?: string;
  }) => Promise<ActionResult<{ id: string }>>;
  resolveNote: (input: { id: string; resolved: boolean }) => Promise<ActionResult<{ id: string }>>;
};

export type ShareActions = {
  createPreviewLink: (input: { articleId: string; hours: number }) => Promise<ActionResult<{ url: string }>>;
  revokePreviewLink: (input: { id: string }) => Promise<ActionResult<{ id: string }>>;
};
