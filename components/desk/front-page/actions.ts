import type { ChosenArticle, FrontDesk } from '@/domain/curation/types';
import type { ActionResult } from '@/lib/form-state';

type ContainerChoices = { container: string; chosen: { articleId: string; pinnedUntil: Date | null }[] }[];

/** The server actions that the front page editor calls. */
export type FrontPageActions = {
  save: (input: { version: number; containers: ContainerChoices }) => Promise<ActionResult<FrontDesk>>;
  read: (input: Record<string, never>) => Promise<ActionResult<FrontDesk>>;
  publish: (input: { version: number; name: string }) => Promise<ActionResult<{ id: string; previousId: string }>>;
  putBack: (input: { id: string }) => Promise<ActionResult<{ id: string; previousId: string }>>;
  schedule: (input: { version: number; name: string; at: Date }) => Promise<ActionResult<{ id: string }>>;
  cancel: (input: { id: string }) => Promise<ActionResult<{ id: string }>>;
  restore: (input: { id: string; version: number }) => Promise<ActionResult<{ version: number }>>;
  search: (input: { q: string }) => Promise<ActionResult<ChosenArticle[]>>;
};
