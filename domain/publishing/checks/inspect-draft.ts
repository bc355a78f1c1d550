import { getDb } from '@/db/client';
import { inTransaction } from '@/db/transaction';
import { columnsOf } from '@/domain/articles/content';
import { articleStateSelect, canReadArticle } from '@/domain/articles/policy';
import { articleContentSchema } from '@/domain/articles/schema';
import { suggestThread } from '@/domain/related/similar/suggest-thread';
import type { Actor } from '@/domain/users/types';
import { ok, refuse } from '@/lib/result';
import { duplicateFindings, findingsOf } from './checks';
import { readCurrentDraft } from '@/domain/publishing/working-copy/current-draft';
import type { Inspection, Outcome } from '@/domain/publishing/types';

/**
 * Checks the current version: problems to fix, published near-duplicates, and the thread it seems to belong to.
 * Rejects with `not-found`, `forbidden`.
 */
export async function inspectDraft(actor: Actor, articleId: string): Promise<Outcome<Inspection>> {
  const article = await getDb().article.findUnique({
    where: { id: articleId },
    select: { ...articleStateSelect, pageSlug: true },
  });
  if (!article) return refuse('not-found');
  if (!canReadArticle(actor, article)) return refuse('forbidden');
  const { content } = await inTransaction((tx) => readCurrentDraft(tx, articleId));
  const parsed = articleContentSchema.safeParse(content);
  if (!parsed.success)
    return ok({
      findings: [{ code: 'incomplete', level: 'stop', detail: content.title.trim() === '' ? 'title' : 'body' }],
      thread: null,
    });
  const { title, standfirst, text } = columnsOf(parsed.data);
  const isPage = article.pageSlug !== null;
  const [findings, duplicates, thread] = await Promise.all([
    findingsOf(getDb(), parsed.data, isPage),
    isPage ? [] : duplicateFindings(parsed.data, articleId),
    isPage || parsed.data.threadId ? null : suggestThread({ title, standfirst, text }),
  ]);
  return ok({ findings: [...findings, ...duplicates], thread: thread && { id: thread.id, name: thread.title } });
}
