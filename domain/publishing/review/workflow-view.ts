import { getDb } from '@/db/client';
import { canReadArticle } from '@/domain/articles/policy';
import type { ArticleStatus, PageRole } from '@/domain/articles/types';
import type { Actor } from '@/domain/users/types';
import { allowedSteps } from './allowed-steps';
import type { Step } from '@/domain/publishing/types';

/** The article's workflow state, and the steps that this person may take. */
export type WorkflowView = {
  id: string;
  publicId: string;
  slug: string;
  pageSlug: string | null;
  pageRole: PageRole | null;
  isSearchable: boolean;
  version: number;
  status: ArticleStatus;
  publishedAt: Date | null;
  scheduledAt: Date | null;
  embargoUntil: Date | null;
  withdrawnAt: Date | null;
  withdrawalNotice: string;
  assignee: { id: string; name: string } | null;
  corrections: { id: string; note: string; at: Date }[];
  /** Something changed since the version that readers see was published. */
  hasChanges: boolean;
  /** Readers had its URL once, so the URL must keep working. */
  wasPublic: boolean;
  steps: Step[];
};

/** One query; null without the permission to read the article. */
export async function readWorkflow(actor: Actor, id: string): Promise<WorkflowView | null> {
  const row = await getDb().article.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      publicId: true,
      slug: true,
      pageSlug: true,
      pageRole: true,
      isSearchable: true,
      version: true,
      status: true,
      publishedAt: true,
      firstPublishedAt: true,
      scheduledAt: true,
      embargoUntil: true,
      withdrawnAt: true,
      withdrawalNotice: true,
      createdById: true,
      sectionId: true,
      assignee: { select: { id: true, name: true } },
      corrections: { orderBy: { at: 'desc' }, take: 20, select: { id: true, note: true, at: true } },
      workingCopy: { select: { version: true } },
    },
  });
  if (!row || !canReadArticle(actor, row)) return null;
  const { createdById, sectionId, firstPublishedAt, workingCopy, ...shown } = row;
  const allowed = allowedSteps(actor, { status: row.status, createdById, sectionId });
  // A page's address is among its own settings.
  const steps = row.pageSlug === null ? allowed : allowed.filter((step) => step !== 'slug');
  return {
    ...shown,
    hasChanges: row.status === 'PUBLISHED' && workingCopy !== null,
    wasPublic: firstPublishedAt !== null,
    steps,
  };
}
