import type { NameKind } from '@/domain/taxonomy/types';
import type { SaveReply, SaveRequest } from '@/domain/articles/merge/draft-session';
import type { Inspection, PresentEditor } from '@/domain/publishing/types';
import type { ActionResult } from '@/lib/form-state';

export type NamedEntity = { id: string; name: string };
export type EntityKind = NameKind;
/** An article that can be linked to. */
export type LinkTarget = { id: string; title: string; path: string };

/** The server actions that the editor calls. */
export type EditorActions = {
  autosaveDraft: (request: SaveRequest & { id: string }) => Promise<ActionResult<SaveReply>>;
  heartbeat: (tab: {
    articleId: string;
    tabId: string;
    place?: string;
    isLeaving?: boolean;
  }) => Promise<ActionResult<{ others: PresentEditor[]; token: string }>>;
  nameRevision: (input: { articleId: string; label: string }) => Promise<ActionResult<{ id: string }>>;
  inspect: (input: { articleId: string }) => Promise<ActionResult<Inspection>>;
  findNames: (input: { kind: EntityKind; query: string }) => Promise<ActionResult<NamedEntity[]>>;
  findLinkTargets: (input: { query: string }) => Promise<ActionResult<LinkTarget[]>>;
};
