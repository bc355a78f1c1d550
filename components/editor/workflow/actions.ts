import type { ActionResult } from '@/lib/form-state';

export type Target = { id: string; version: number };
type Step<T extends object = object> = (input: Target & T) => Promise<ActionResult<Target>>;

/** The text on the screen, by the server's own mark for it. */
type Seen = { seen: string };

/** What the workflow asks of the server. Times are what a clock on the newsroom's wall shows. */
export type WorkflowActions = {
  submit: Step;
  approve: Step<Seen>;
  reopen: Step;
  unschedule: Step;
  unpublish: Step;
  publish: Step<Seen & { isMinor?: boolean }>;
  schedule: Step<Seen & { at: string }>;
  embargo: Step<{ until: string | null }>;
  askForChanges: Step<{ note: string }>;
  correct: Step<{ note: string }>;
  withdraw: Step<{ notice: string }>;
  rename: Step<{ slug: string }>;
  assign: Step<{ assigneeId: string | null }>;
};

export type NoteActions = {
  note: (input: {
    articleId: string;
    text: string;
    block?: number;
    quote?: string;
  }) => Promise<ActionResult<{ id: string }>>;
  resolve: (input: { id: string; resolved: boolean }) => Promise<ActionResult<{ id: string }>>;
};

export type ShareActions = {
  share: (input: { articleId: string; hours: number }) => Promise<ActionResult<{ url: string }>>;
  unshare: (input: { id: string }) => Promise<ActionResult<{ id: string }>>;
};
