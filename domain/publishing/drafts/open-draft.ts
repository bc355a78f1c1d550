import { inTransaction } from '@/db/transaction';
import { articleStateSelect, canEditArticle, canReadArticle } from '@/domain/articles/policy';
import type { ArticleStatus } from '@/domain/articles/types';
import type { BaseSnapshot } from '@/domain/articles/merge/draft-session';
import type { Actor } from '@/domain/users/types';
import { refuse } from '@/lib/result';
import { readCurrentDraft } from '@/domain/publishing/working-copy/current-draft';
import type { Outcome } from '@/domain/publishing/types';

export type OpenDraft = BaseSnapshot & {
  id: string;
  publicId: string;
  slug: string;
  /** The address of a static page; null for an article. */
  pageSlug: string | null;
  version: number;
  status: ArticleStatus;
  canEdit: boolean;
};

/** The current version of an article, for its writers. Rejects with `not-found`, `forbidden`. */
export async function openDraft(actor: Actor, id: string): Promise<Outcome<OpenDraft>> {
  return inTransaction(async (tx) => {
    const article = await tx.article.findUnique({
      where: { id },
      select: { ...articleStateSelect, id: true, publicId: true, slug: true, pageSlug: true, version: true },
    });
    if (!article) return refuse('not-found');
    if (!canReadArticle(actor, article)) return refuse('forbidden');
    const { createdById: _writer, sectionId: _section, ...shown } = article;
    return {
      ok: true,
      value: { ...shown, ...(await readCurrentDraft(tx, id)), canEdit: canEditArticle(actor, article) },
    };
  });
}
