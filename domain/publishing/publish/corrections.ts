import type { Actor } from '@/domain/users/types';
import { slugify } from '@/lib/arabic/slug';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { changeArticle } from '@/domain/publishing/change/change-article';
import { canChangeSlug, canCorrectArticle } from '@/domain/publishing/policy';
import { addCorrectionSchema, changeSlugSchema } from '@/domain/publishing/schema';
import type { AddCorrectionInput, ChangedArticle, ChangeSlugInput, Outcome, Refusal } from '@/domain/publishing/types';

/** Adds a dated, public note to a published article and renews its "updated" time. Rejects with `wrong-state`. */
export async function addCorrection(actor: Actor, input: AddCorrectionInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(addCorrectionSchema, input);
  if (!request.ok) return request;
  const { note } = request.value;
  return changeArticle(actor, request.value, {
    action: 'article.correct',
    allows: canCorrectArticle,
    work: async (tx, article, now) => {
      if (article.status !== 'PUBLISHED')
        throw new CommandRejected<Refusal>('wrong-state', 'only what readers have seen can be corrected');
      await tx.correction.create({ data: { articleId: article.id, note, at: now }, select: { id: true } });
      await tx.article.update({ where: { id: article.id }, data: { contentUpdatedAt: now }, select: { id: true } });
    },
    audit: () => ({ summary: note }),
  });
}

/** Changes the slug. Pages are found by id, so old URLs still lead to the article. */
export async function changeSlug(actor: Actor, input: ChangeSlugInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(changeSlugSchema, input);
  if (!request.ok) return request;
  const slug = slugify(request.value.slug);
  return changeArticle(actor, request.value, {
    action: 'article.slug',
    allows: canChangeSlug,
    work: async (tx, article) => {
      if (article.pageSlug !== null)
        throw new CommandRejected<Refusal>('wrong-state', 'a page has an address of its own');
      if (slug === '') throw new CommandRejected<Refusal>('invalid', 'slug: no letter or digit in it');
      await tx.article.update({ where: { id: article.id }, data: { slug }, select: { id: true } });
    },
  });
}
