import { notifyTags } from '@/db/notify';
import { inTransaction } from '@/db/transaction';
import {
  addRevision,
  insertArticle,
  writeContent,
  writeWorkingCopy,
  type WrittenArticle,
} from '@/domain/articles/commands';
import { canCreateArticle, canEditArticle } from '@/domain/articles/policy';
import { articleContentSchema } from '@/domain/articles/schema';
import { recordAudit } from '@/domain/audit/commands';
import type { Actor } from '@/domain/users/types';
import { refuse } from '@/lib/result';
import { changeArticle, parseInput, catchRejection } from '@/domain/publishing/change/change-article';
import { hasSlugOfTitle } from '@/domain/publishing/change/publishing-reads';
import { createArticleSchema, saveArticleSchema } from '@/domain/publishing/schema';
import type { ChangedArticle, CreateArticleInput, Outcome, SaveArticleInput } from '@/domain/publishing/types';

/** Begins an article as a draft. Refuses `forbidden`, `invalid`, `unknown-reference`, `duplicate` (external id). */
export async function createArticle(actor: Actor, input: CreateArticleInput): Promise<Outcome<WrittenArticle>> {
  if (!canCreateArticle(actor)) return refuse('forbidden');
  const request = parseInput(createArticleSchema.safeParse(input));
  if (!request.ok) return request;
  const content = parseInput(articleContentSchema.safeParse(request.value.content));
  if (!content.ok) return content;
  return catchRejection(() =>
    inTransaction(async (tx) => {
      const { externalId } = request.value;
      const written = await insertArticle(tx, {
        content: content.value,
        createdById: actor.id,
        ...(externalId !== undefined && { externalId }),
      });
      await recordAudit(tx, actor, {
        action: 'article.create',
        targetType: 'article',
        targetId: written.id,
        summary: content.value.title,
      });
      await notifyTags(tx, [`article:${written.id}`]);
      return written;
    }),
  );
}

/**
 * Saves every field as a new revision. Before publication the article's row follows; of a published article only the
 * working copy changes, and readers see it when it is published. Refuses `conflict` when someone saved in between.
 */
export async function saveArticle(
  actor: Actor,
  input: SaveArticleInput,
): Promise<Outcome<ChangedArticle & { revisionId: string }>> {
  const request = parseInput(saveArticleSchema.safeParse(input));
  if (!request.ok) return request;
  const parsed = parseInput(articleContentSchema.safeParse(request.value.content));
  if (!parsed.ok) return parsed;
  const content = parsed.value;
  const result = await changeArticle(actor, request.value, {
    action: 'article.save',
    allows: canEditArticle,
    work: async (tx, article) => {
      const revision = await addRevision(tx, article.id, content, actor.id);
      if (article.status === 'PUBLISHED') await writeWorkingCopy(tx, article.id, content);
      else {
        await writeContent(tx, article.id, content, { slugFollowsTitle: hasSlugOfTitle(article) });
        await tx.workingCopy.deleteMany({ where: { articleId: article.id } });
      }
      return revision.id;
    },
    audit: () => ({ summary: content.title }),
  });
  if (!result.ok) return result;
  const { done, ...article } = result.value;
  return { ok: true, value: { ...article, revisionId: done } };
}
