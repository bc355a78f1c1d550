import type { Step } from '@/domain/publishing/types';
import type { ArticleStatus } from '@/domain/articles/types';

/** Where the article stands, with every moment in words and as a clock on the newsroom's wall shows it. */
export type WorkflowViewModel = {
  id: string;
  version: number;
  status: ArticleStatus;
  steps: Step[];
  hasChanges: boolean;
  wasPublic: boolean;
  slug: string;
  /** The address before its readable part. */
  address: string;
  /** Where readers find it; null while they do not. */
  publicPath: string | null;
  facts: string[];
  /** Values for inputs of time; empty when there is none. */
  scheduledAt: string;
  embargoUntil: string;
  soon: string;
  zone: string;
  assigneeId: string;
  people: { id: string; name: string }[];
  notice: string;
  corrections: { id: string; note: string; when: string }[];
};
