import type { Tx } from '@/db/transaction';
import { insertArticle } from '@/domain/articles/commands';
import { articleContentSchema } from '@/domain/articles/schema';
import { pages } from '@/prisma/demo/articles/pages';
import { hoursBefore } from './dates';
import { documentOf } from './load-articles';

/** A month before the edition is loaded. */
const AGE_IN_HOURS = 720;

/** Writes the static pages as published. */
export async function loadPages(tx: Tx, now: Date): Promise<void> {
  const publishedAt = hoursBefore(now, AGE_IN_HOURS);
  for (const { slug, role, title, standfirst, body } of pages) {
    const content = articleContentSchema.parse({ title, standfirst, body: documentOf(body) });
    const page = { slug, role, isSearchable: true };
    const { id } = await insertArticle(tx, { content, createdById: null, page });
    await tx.article.update({
      where: { id },
      data: { status: 'PUBLISHED', publishedAt, firstPublishedAt: publishedAt },
      select: { id: true },
    });
  }
}
