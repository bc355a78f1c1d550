import type { Tx } from '@/db/transaction';
import { emptyContent } from '@/domain/articles/fields';
import { articleStateSelect } from '@/domain/articles/policy';
import type { ArticleStatus } from '@/domain/articles/types';
import type { DraftContent } from '@/domain/articles/merge/draft-content';
import { canonicalJson } from '@/domain/articles/merge/draft-node';
import { contentOfRow, contentSelect } from '@/domain/articles/row-content';
import { followDeletedNames } from '@/domain/taxonomy/forwarded';
import { sha256 } from '@/lib/sha256';
import { draftContentSchema } from './draft-schema';

/** The current version, wherever it is stored. */
export type CurrentDraft = { content: DraftContent; token: string };

/** A content hash: equal contents have equal tokens. Tells which version a writer's work is based on. */
export function draftToken(content: DraftContent): string {
  return sha256(canonicalJson(content));
}

export type LockedArticle = {
  id: string;
  publicId: string;
  slug: string;
  title: string;
  status: ArticleStatus;
  version: number;
  createdById: string | null;
  sectionId: string | null;
};

/** Reads the article and locks it until the transaction ends, so that saves are serialized. */
export async function lockArticle(tx: Tx, id: string): Promise<LockedArticle | null> {
  await tx.$queryRaw`SELECT 1 FROM article WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.article.findUnique({
    where: { id },
    select: { ...articleStateSelect, id: true, publicId: true, slug: true, title: true, version: true },
  });
}

/** The work in progress, else the last revision, else the article's row (an imported article). */
export async function readCurrentDraft(tx: Tx, articleId: string): Promise<CurrentDraft> {
  const working = await tx.workingCopy.findUnique({ where: { articleId }, select: { content: true } });
  const stored =
    working ??
    (await tx.revision.findFirst({ where: { articleId }, orderBy: { number: 'desc' }, select: { content: true } }));
  // Older states may lack fields that came later, and name what is deleted by now.
  const written = {
    ...emptyContent,
    ...(stored ? asRecord(stored.content) : await readRowContent(tx, articleId)),
  };
  const content = draftContentSchema.parse(await followDeletedNames(tx, written));
  return { content, token: draftToken(content) };
}

function asRecord(content: unknown): object {
  return typeof content === 'object' && content !== null ? content : {};
}

async function readRowContent(tx: Tx, id: string): Promise<object> {
  return contentOfRow(
    await tx.article.findUniqueOrThrow({ where: { id }, relationLoadStrategy: 'join', select: contentSelect }),
  );
}
