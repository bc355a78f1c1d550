import type { Step } from '@/domain/publishing/types';
import type { ArticleStatus } from '@/domain/articles/types';

/** The article's workflow state, with each time formatted for display and as a local time of the newsroom. */
export type WorkflowViewModel = {
  id: string;
  version: number;
  status: ArticleStatus;
  steps: Step[];
  hasChanges: boolean;
  wasPublic: boolean;
  slug: string;
  /** The part of the URL before the slug. */
  address: string;
  /** The path of the public page; null while there is none. */
  publicPath: string | null;
  facts: string[];
  /** Values for inputs of time; empty when not set. */
  scheduledAt: string;
  embargoUntil: string;
  soon: string;
  zone: string;
  assigneeId: string;
  people: { id: string; name: string }[];
  notice: string;
  corrections: { id: string; note: string; when: string }[];
};
