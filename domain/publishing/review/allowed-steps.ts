import { type ArticleState, canEditArticle } from '@/domain/articles/policy';
import type { Actor } from '@/domain/users/types';
import {
  canApproveArticle,
  canAssignArticle,
  canChangeSlug,
  canCorrectArticle,
  canEmbargoArticle,
  canPublishArticle,
  canReopenArticle,
  canScheduleArticle,
  canSharePreview,
  canSubmitArticle,
  canWithdrawArticle,
} from '@/domain/publishing/policy';
import type { Step } from '@/domain/publishing/types';
import { verbsOf } from '@/domain/publishing/workflow';

const policies: Record<Step, (actor: Actor, article: ArticleState) => boolean> = {
  save: canEditArticle,
  submit: canSubmitArticle,
  'request-changes': canApproveArticle,
  approve: canApproveArticle,
  reopen: canReopenArticle,
  schedule: canScheduleArticle,
  unschedule: canScheduleArticle,
  publish: canPublishArticle,
  unpublish: canWithdrawArticle,
  withdraw: canWithdrawArticle,
  correct: canCorrectArticle,
  embargo: canEmbargoArticle,
  assign: canAssignArticle,
  slug: canChangeSlug,
  preview: canSharePreview,
};

/** The steps that this person may take on the article now. For display only: the commands check again. */
export function allowedSteps(actor: Actor, article: ArticleState): Step[] {
  const steps: Step[] = [...verbsOf(article.status), 'slug', 'preview'];
  return steps.filter((step) => policies[step](actor, article));
}
