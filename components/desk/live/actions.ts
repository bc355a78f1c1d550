import type { DeskLiveEntry, EntryPage } from '@/domain/live/types';
import type { ActionResult } from '@/lib/form-state';

type Words = { title: string; body: unknown; keyMoment: boolean; at?: Date };
type Version = { id: string; version: number };
type Changed = Promise<ActionResult<DeskLiveEntry>>;

/** Changes of a story and its entries since the last poll. */
export type LiveUpdate = EntryPage & { closedAt: Date | null };

/** The server actions that the live desk calls. */
export type LiveActions = {
  post: (entry: Words & { id: string; articleId: string }) => Changed;
  edit: (entry: Words & Version & { note?: string }) => Changed;
  move: (entry: Version & { direction: 'up' | 'down' }) => Changed;
  remove: (entry: { id: string }) => Changed;
  restore: (entry: { id: string }) => Changed;
  look: (input: { articleId: string; since: Date }) => Promise<ActionResult<LiveUpdate>>;
  older: (input: { articleId: string; before: { at: Date; id: string } }) => Promise<ActionResult<EntryPage>>;
  close: (story: { id: string }) => Promise<ActionResult<unknown>>;
  reopen: (story: { id: string }) => Promise<ActionResult<unknown>>;
  publish: (story: { id: string; version: number }) => Promise<ActionResult<unknown>>;
};
