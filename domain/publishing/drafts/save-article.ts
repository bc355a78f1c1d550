import {
  addRevision,
  insertArticle,
  writeContent,
  writeWorkingCopy,
  type WrittenArticle,
} from '@/domain/articles/commands';
import { canCreateArticle, canEditArticle } from '@/domain/articles/policy';
import { articleContentSchema } from '@/domain/articles/schema';
import { findOwnByline } from '@/domain/taxonomy/byline';
import { followDeletedNames } from '@/domain/taxonomy/forwarded';
import type { Actor } from '@/domain/users/types';
import { ok } from '@/lib/result';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { articleConstraints, assertAllowedIn, changeArticle } from '@/domain/publishing/change/change-article';
import { hasSlugOfTitle } from '@/domain/publishing/change/publishing-reads';
import { createArticleSchema, saveArticleSchema } from '@/domain/publishing/schema';
import type { ChangedArticle, CreateArticleInput, Outcome, Refusal, SaveArticleInput } from '@/domain/publishing/types';

/**
 * Begins an article as a draft, with the byline of who begins it where none is given. Refuses `forbidden`, `invalid`, `other-section`, `unknown-reference`, `duplicate` (external
 * id).
 */
export function createArticle(actor: Actor, input: CreateArticleInput): Promise<Outcome<WrittenArticle>> {
  return runCommand(actor, {
    permission: canCreateArticle(actor),
    input: parseCreation(input),
    work: async (tx, { content: given, externalId }) => {
      const content = await followDeletedNames(tx, given);
      if (!canEditArticle(actor, { status: 'DRAFT', createdById: actor.id, sectionId: content.sectionId }))
        throw new CommandRejected<Refusal>('other-section');
      // An import names its authors itself.
      const isUnsigned = content.authorIds.length === 0 && externalId === undefined;
      const authorIds = isUnsigned ? await findOwnByline(tx, actor) : content.authorIds;
      const written = await insertArticle(tx, {
        content: { ...content, authorIds },
        createdById: actor.id,
        ...(externalId !== undefined && { externalId }),
      });
      return {
        value: written,
        audit: {
          action: 'article.create',
          targetType: 'article',
          targetId: written.id,
          summary: content.title,
        },
        tags: [`article:${written.id}`],
      };
    },
    constraints: articleConstraints,
  });
}

function parseCreation(input: CreateArticleInput) {
  const request = parseInput(createArticleSchema, input);
  if (!request.ok) return request;
  const content = parseInput(articleContentSchema, request.value.content);
  return content.ok ? ok({ ...request.value, content: content.value }) : content;
}

/**
 * Saves every field as a new revision. Before publication this updates the article's row; of a published article only
 * the working copy changes, and readers see it once published. Rejects with `conflict` when someone saved in between.
 */
export async function saveArticle(
  actor: Actor,
  input: SaveArticleInput,
): Promise<Outcome<ChangedArticle & { revisionId: string }>> {
  const request = parseInput(saveArticleSchema, input);
  if (!request.ok) return request;
  const parsed = parseInput(articleContentSchema, request.value.content);
  if (!parsed.ok) return parsed;
  const given = parsed.value;
  const result = await changeArticle(actor, request.value, {
    action: 'article.save',
    allows: canEditArticle,
    work: async (tx, article) => {
      const content = await followDeletedNames(tx, given);
      assertAllowedIn(content.sectionId, actor, canEditArticle, article);
      const revision = await addRevision(tx, article.id, content, actor.id);
      if (article.status === 'PUBLISHED') await writeWorkingCopy(tx, article.id, content);
      else {
        await writeContent(tx, article.id, content, { slugFollowsTitle: hasSlugOfTitle(article) });
        await tx.workingCopy.deleteMany({ where: { articleId: article.id } });
      }
      return revision.id;
    },
    audit: () => ({ summary: given.title }),
  });
  if (!result.ok) return result;
  const { done, ...article } = result.value;
  return ok({ ...article, revisionId: done });
}
