import { getDb } from '@/db/client';
import type { Prisma } from '@/db/generated/client';
import { publicWhere } from '@/domain/articles/visibility';
import { fromKeys } from '@/lib/object-fields';
import { recordLines } from '../record/record-fields';

const BATCH_SIZE = 200;

const named = { select: { name: true } } as const;
const select = {
  id: true,
  ordinal: true,
  externalId: true,
  status: true,
  publishedAt: true,
  body: true,
  ...fromKeys(recordLines, () => true as const),
  section: named,
  thread: { select: { title: true } },
  topics: { select: { topic: named }, orderBy: { position: 'asc' } },
  authors: { select: { author: named }, orderBy: { position: 'asc' } },
  relatedHeadlines: { select: { headline: true, matchKey: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.ArticleSelect;

export type ExportedRow = Prisma.ArticleGetPayload<{ select: typeof select }>;

/** The public articles, or with `all` every article (static pages are none), in order of creation; a few hundred in memory. */
export async function* readArticles({ all, now }: { all: boolean; now: Date }): AsyncGenerator<ExportedRow> {
  for (let after = 0; ;) {
    const where = { ordinal: { gt: after }, ...(all ? { pageSlug: null } : publicWhere(now)) };
    const rows = await getDb().article.findMany({
      where,
      orderBy: { ordinal: 'asc' },
      take: BATCH_SIZE,
      relationLoadStrategy: 'join',
      select,
    });
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < BATCH_SIZE) return;
    after = last.ordinal;
  }
}

/** The largest ordinal there is: what progress is measured against. */
export async function lastOrdinal(): Promise<number> {
  return (await getDb().article.aggregate({ _max: { ordinal: true } }))._max.ordinal ?? 0;
}
