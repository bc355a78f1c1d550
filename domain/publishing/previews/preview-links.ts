import { randomBytes } from 'node:crypto';
import { getDb } from '@/db/client';
import { findNewestRevision, findRevision } from '@/domain/articles/commands';
import { articleStateSelect } from '@/domain/articles/policy';
import type { Actor } from '@/domain/users/types';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { articleConstraints, assertPromoted } from '@/domain/publishing/change/change-article';
import { canSharePreview } from '@/domain/publishing/policy';
import { promoteDraft } from '@/domain/publishing/working-copy/promote-draft';
import { createPreviewLinkSchema, revokePreviewLinkSchema } from '@/domain/publishing/schema';
import type {
  CreatePreviewLinkInput,
  IssuedPreview,
  Outcome,
  PreviewLinkView,
  Refusal,
  RevokePreviewLinkInput,
} from '@/domain/publishing/types';
import { sha256 } from '@/lib/sha256';

const HOUR_MS = 3_600_000;

/**
 * Creates a link that shows one revision, or the current version, to anyone who has it, until it expires. Only this
 * call returns the token. Rejects with `invalid` when the current version cannot be shown yet.
 */
export function createPreviewLink(actor: Actor, input: CreatePreviewLinkInput): Promise<Outcome<IssuedPreview>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(createPreviewLinkSchema, input),
    work: async (tx, { articleId, revisionId, hours }) => {
      const article = await tx.article.findUnique({
        where: { id: articleId },
        select: { ...articleStateSelect, title: true },
      });
      if (!article) throw new CommandRejected<Refusal>('not-found');
      if (!canSharePreview(actor, article)) throw new CommandRejected<Refusal>('forbidden');
      if (revisionId === undefined) assertPromoted(await promoteDraft(tx, actor, articleId));
      const revision = revisionId
        ? await findRevision(tx, articleId, revisionId)
        : await findNewestRevision(tx, articleId);
      if (!revision) throw new CommandRejected<Refusal>('not-found', 'there is no such revision of this article');
      const token = randomBytes(24).toString('base64url');
      const expiresAt = new Date(Date.now() + hours * HOUR_MS);
      const { id } = await tx.previewLink.create({
        data: { articleId, revisionId: revision.id, tokenHash: sha256(token), expiresAt, createdById: actor.id },
        select: { id: true },
      });
      return {
        value: { id, token, expiresAt },
        audit: {
          action: 'article.preview',
          targetType: 'article',
          targetId: articleId,
          summary: article.title,
          after: { expiresAt: expiresAt.toISOString() },
        },
      };
    },
    constraints: articleConstraints,
  });
}

/** Ends a link before its time. */
export function revokePreviewLink(actor: Actor, input: RevokePreviewLinkInput): Promise<Outcome<{ id: string }>> {
  return runCommand(actor, {
    permission: 'checked-elsewhere',
    input: parseInput(revokePreviewLinkSchema, input),
    work: async (tx, { id }) => {
      const link = await tx.previewLink.findUnique({
        where: { id },
        select: { articleId: true, article: { select: { ...articleStateSelect, title: true } } },
      });
      if (!link) throw new CommandRejected<Refusal>('not-found');
      if (!canSharePreview(actor, link.article)) throw new CommandRejected<Refusal>('forbidden');
      await tx.previewLink.update({ where: { id }, data: { revokedAt: new Date() }, select: { id: true } });
      return {
        value: { id },
        audit: {
          action: 'article.preview-revoke',
          targetType: 'article',
          targetId: link.articleId,
          summary: link.article.title,
        },
      };
    },
    constraints: articleConstraints,
  });
}

/** The active links of an article, newest first; empty without the permission to share it. */
export async function listPreviewLinks(actor: Actor, articleId: string): Promise<PreviewLinkView[]> {
  const article = await getDb().article.findUnique({
    where: { id: articleId },
    select: articleStateSelect,
  });
  if (!article || !canSharePreview(actor, article)) return [];
  return getDb().previewLink.findMany({
    where: { articleId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: 'desc' },
    take: 50,
    select: { id: true, revisionId: true, expiresAt: true, createdAt: true },
  });
}

/** Deletes links that expired a month ago. */
export async function clearPreviewLinks(now: Date = new Date()): Promise<number> {
  const { count } = await getDb().previewLink.deleteMany({
    where: { expiresAt: { lt: new Date(now.getTime() - 30 * 24 * HOUR_MS) } },
  });
  return count;
}
