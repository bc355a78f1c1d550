import type { ActionResult } from '@/lib/form-state';

export type Target = { id: string; version: number };
export type BulkResult = { done: Target[]; refused: number };
type Bulk<T extends Target = Target> = (input: { articles: T[] }) => Promise<ActionResult<BulkResult>>;

/** The server's actions on several articles at once. */
export type BulkActions = {
  submit: Bulk;
  approve: Bulk;
  reopen: Bulk;
  publish: Bulk;
  unschedule: Bulk;
  assign: Bulk<Target & { assigneeId: string | null }>;
};

/** An article in the list, formatted for display. */
export type ArticleRow = Target & {
  href: string;
  title: string;
  status: string;
  statusText: string;
  section: string;
  authors: string;
  assigneeId: string | null;
  assignee: string;
  when: string;
};

export type Person = { id: string; name: string };
