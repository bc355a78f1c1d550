import type { Tx } from '@/db/transaction';
import type { ArticleState } from '@/domain/articles/policy';
import type { AuditFields } from '@/domain/audit/types';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { changeArticle } from '@/domain/publishing/change/change-article';
import type { PublishingState } from '@/domain/publishing/change/publishing-reads';
import { insertNote } from './notes';
import { canApproveArticle, canAssignArticle, canReopenArticle, canSubmitArticle } from '@/domain/publishing/policy';
import {
  approveArticleSchema,
  assignArticleSchema,
  reopenArticleSchema,
  requestChangesSchema,
  submitForReviewSchema,
} from '@/domain/publishing/schema';
import type {
  ApproveArticleInput,
  AssignArticleInput,
  ChangedArticle,
  Outcome,
  Refusal,
  ReopenArticleInput,
  RequestChangesInput,
  SubmitForReviewInput,
} from '@/domain/publishing/types';
import { statusAfter, type Verb } from '@/domain/publishing/workflow';

/** Submits a draft to the editors. Rejects with `wrong-state`. */
export async function submitForReview(actor: Actor, input: SubmitForReviewInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(submitForReviewSchema, input);
  if (!request.ok) return request;
  return changeStatus(actor, request.value, 'submit', canSubmitArticle);
}

/**
 * Returns an article to its writer with a request, stored as a comment on the whole article. Rejects with
 * `wrong-state`.
 */
export async function requestChanges(actor: Actor, input: RequestChangesInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(requestChangesSchema, input);
  if (!request.ok) return request;
  const { note } = request.value;
  return changeStatus(actor, request.value, 'request-changes', canApproveArticle, {
    alsoWrite: async (tx, article) => void (await insertNote(tx, actor, { articleId: article.id, text: note })),
    summary: note,
  });
}

/** Approves an article for publication. Rejects with `wrong-state`. */
export async function approveArticle(actor: Actor, input: ApproveArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(approveArticleSchema, input);
  if (!request.ok) return request;
  return changeStatus(actor, request.value, 'approve', canApproveArticle);
}

/** Undoes a submission or an approval. Rejects with `wrong-state`. */
export async function reopenArticle(actor: Actor, input: ReopenArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(reopenArticleSchema, input);
  if (!request.ok) return request;
  return changeStatus(actor, request.value, 'reopen', canReopenArticle);
}

/** Assigns an article to a person, or to nobody. Rejects with `unknown-reference` when the person does not exist. */
export async function assignArticle(actor: Actor, input: AssignArticleInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(assignArticleSchema, input);
  if (!request.ok) return request;
  const { assigneeId } = request.value;
  return changeArticle(actor, request.value, {
    action: 'article.assign',
    allows: canAssignArticle,
    work: async (tx, article) => {
      if (
        assigneeId &&
        !(await tx.user.findFirst({ where: { id: assigneeId, disabledAt: null }, select: { id: true } }))
      ) {
        throw new CommandRejected<Refusal>('unknown-reference', 'there is no such person');
      }
      await tx.article.update({ where: { id: article.id }, data: { assigneeId }, select: { id: true } });
    },
    audit: () => ({ after: { assigneeId } }),
  });
}

type StatusChangeOptions = {
  alsoWrite?: (tx: Tx, article: PublishingState) => Promise<void>;
  summary?: string;
  after?: AuditFields;
};
type Allows = (actor: Actor, article: ArticleState) => boolean;

function changeStatus(
  actor: Actor,
  target: { id: string; version: number },
  verb: Verb,
  allows: Allows,
  { alsoWrite: besides, summary }: StatusChangeOptions = {},
): Promise<Outcome<ChangedArticle>> {
  return changeArticle(actor, target, {
    action: `article.${verb}`,
    allows,
    work: async (tx, article) => {
      const status = nextStatus(verb, article);
      await tx.article.update({ where: { id: article.id }, data: { status }, select: { id: true } });
      await besides?.(tx, article);
    },
    ...(summary !== undefined && { audit: () => ({ summary }) }),
  });
}

/** The status after a step; throws `wrong-state` when the step is not allowed. */
export function nextStatus(verb: Verb, { status }: PublishingState) {
  const next = statusAfter(verb, status);
  if (!next)
    throw new CommandRejected<Refusal>('wrong-state', `an article that is ${status} cannot be given "${verb}"`);
  return next;
}
