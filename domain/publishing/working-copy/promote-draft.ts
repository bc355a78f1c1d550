import type { Tx } from '@/db/transaction';
import { addRevision, writeContent } from '@/domain/articles/commands';
import { articleStateSelect, canMoveArticle } from '@/domain/articles/policy';
import { articleContentSchema } from '@/domain/articles/schema';
import type { ArticleStatus } from '@/domain/articles/types';
import type { Actor } from '@/domain/users/types';
import { parseInput } from '@/domain/command/rejection';
import { followDeletedNames } from '@/domain/taxonomy/forwarded';
import { slugify } from '@/lib/arabic/slug';

export type Promotion =
  | { state: 'none' }
  | { state: 'kept'; revisionId: string; added: boolean }
  | { state: 'incomplete'; detail: string }
  | { state: 'other-section' };

/**
 * Makes the work in progress a revision, by its writer, if it changed anything; updates the row of an article that was
 * never public. `incomplete`: it cannot be a revision yet (no title, an empty quote), with the reason. `other-section`:
 * it would bring the article into a section that is not the actor's; it stays what it is, work in progress.
 */
export async function promoteDraft(tx: Tx, actor: Actor, articleId: string): Promise<Promotion> {
  const working = await tx.workingCopy.findUnique({ where: { articleId }, select: { content: true, writerId: true } });
  if (!working) return { state: 'none' };
  const parsed = parseInput(articleContentSchema, await followDeletedNames(tx, working.content));
  if (!parsed.ok) return { state: 'incomplete', detail: parsed.detail ?? '' };
  const article = await tx.article.findUniqueOrThrow({
    where: { id: articleId },
    select: { ...articleStateSelect, slug: true, title: true, firstPublishedAt: true },
  });
  if (!canMoveArticle(actor, article, parsed.value.sectionId)) return { state: 'other-section' };
  const revision = await addRevision(tx, articleId, parsed.value, working.writerId);
  if (revision.added && isBeforePublication(article.status)) {
    const slugFollowsTitle = article.firstPublishedAt === null && article.slug === slugify(article.title);
    await writeContent(tx, articleId, parsed.value, { slugFollowsTitle });
  }
  return { state: 'kept', revisionId: revision.id, added: revision.added };
}

function isBeforePublication(status: ArticleStatus): boolean {
  return status !== 'PUBLISHED' && status !== 'WITHDRAWN';
}
