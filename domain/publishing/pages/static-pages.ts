import type { Tx } from '@/db/transaction';
import { insertArticle, type WrittenArticle } from '@/domain/articles/commands';
import { articleContentSchema } from '@/domain/articles/schema';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { articleConstraints, changeArticle } from '@/domain/publishing/change/change-article';
import type { PublishingState } from '@/domain/publishing/change/publishing-reads';
import { canEditStaticPages } from '@/domain/publishing/policy';
import { changeStaticPageSchema, createStaticPageSchema } from '@/domain/publishing/schema';
import type {
  ChangedArticle,
  ChangeStaticPageInput,
  CreateStaticPageInput,
  Outcome,
  Refusal,
} from '@/domain/publishing/types';
import { addRedirect } from '@/domain/redirects/add-redirect';
import type { Actor } from '@/domain/users/types';
import { slugify } from '@/lib/arabic/slug';
import { isTakenSegment } from '@/lib/reserved-segments';
import { ok } from '@/lib/result';
import { staticPagePath } from '@/lib/urls';

/**
 * Begins a static page as a draft. It belongs to nobody, so that only editors write on it. Refuses `slug-taken` for an
 * address of the site's own or of another page, `role-taken` when there is a page for that purpose.
 */
export function createStaticPage(actor: Actor, input: CreateStaticPageInput): Promise<Outcome<WrittenArticle>> {
  return runCommand(actor, {
    permission: canEditStaticPages(actor),
    input: parseCreation(input),
    work: async (tx, { content, ...wanted }) => {
      const page = { ...wanted, slug: await freeSlug(tx, wanted.slug || content.title) };
      await assertFreeRole(tx, page.role);
      const written = await insertArticle(tx, { content, createdById: null, page });
      return {
        value: written,
        audit: { action: 'page.create', targetType: 'article', targetId: written.id, summary: content.title },
        tags: [],
      };
    },
    constraints: pageConstraints,
  });
}

function parseCreation(input: CreateStaticPageInput) {
  const request = parseInput(createStaticPageSchema, input);
  if (!request.ok) return request;
  const content = parseInput(articleContentSchema, request.value.content);
  return content.ok ? ok({ ...request.value, content: content.value }) : content;
}

/** Changes a page's address, purpose and whether search finds it. The old address of a page that was public redirects. */
export async function changeStaticPage(actor: Actor, input: ChangeStaticPageInput): Promise<Outcome<ChangedArticle>> {
  const request = parseInput(changeStaticPageSchema, input);
  if (!request.ok) return request;
  const { slug: wanted, role, isSearchable } = request.value;
  return changeArticle(actor, request.value, {
    action: 'page.change',
    allows: canEditStaticPages,
    constraints: pageConstraints,
    work: async (tx, page) => {
      const slug = await freeSlug(tx, wanted, page);
      await assertFreeRole(tx, role, page);
      if (page.pageSlug === null) throw new CommandRejected<Refusal>('wrong-state', 'an article is no page');
      if (page.firstPublishedAt) await addRedirect(tx, staticPagePath(page.pageSlug), staticPagePath(slug));
      await tx.article.update({
        where: { id: page.id },
        data: { pageSlug: slug, pageRole: role, isSearchable },
        select: { id: true },
      });
    },
  });
}

/** Two at once are told apart by the database, which does not say which of the two was taken. */
const pageConstraints = { ...articleConstraints, unique: { ok: false, reason: 'slug-taken' } } as const;

async function freeSlug(tx: Tx, wanted: string, page?: PublishingState): Promise<string> {
  const slug = slugify(wanted);
  if (slug === '') throw new CommandRejected<Refusal>('invalid', 'slug: no letter or digit in it');
  if (slug === page?.pageSlug) return slug;
  const isTaken = isTakenSegment(slug) || (await tx.article.count({ where: { pageSlug: slug } })) > 0;
  if (isTaken) throw new CommandRejected<Refusal>('slug-taken', slug);
  return slug;
}

async function assertFreeRole(tx: Tx, role: CreateStaticPageInput['role'], page?: PublishingState): Promise<void> {
  if (!role) return;
  const other = await tx.article.findUnique({ where: { pageRole: role }, select: { id: true, title: true } });
  if (other && other.id !== page?.id) throw new CommandRejected<Refusal>('role-taken', other.title);
}
