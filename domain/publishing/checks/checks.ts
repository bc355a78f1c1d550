import type { Tx } from '@/db/transaction';
import { findNewestRevision, findRevision } from '@/domain/articles/commands';
import { type ArticleContent, columnsOf } from '@/domain/articles/content';
import { collectReferences } from '@/domain/articles/document/references';
import type { ArticleDocument, Figure } from '@/domain/articles/document/types';
import { publicOrPageWhere } from '@/domain/articles/visibility';
import { findNearDuplicates } from '@/domain/related/similar/near-duplicates';
import { readSettings } from '@/domain/settings/queries';
import type { Actor } from '@/domain/users/types';
import { CommandRejected } from '@/domain/command/rejection';
import type { Finding, Refusal } from '@/domain/publishing/types';
import { cutAtWord } from '@/lib/cut-at-word';
import { withoutTrailingSlashes } from '@/lib/trim-slashes';

/** Search results truncate longer titles. */
const LONGEST_TITLE = 65;

/** Rejects with `checks` when the state to publish has a finding that the settings make a stop. The software itself is not asked. */
export async function assertPassesChecks(
  tx: Tx,
  actor: Actor,
  { id, pageSlug }: { id: string; pageSlug: string | null },
  revisionId: string | undefined,
): Promise<void> {
  if (actor.role === 'SYSTEM') return;
  const revision = revisionId === undefined ? await findNewestRevision(tx, id) : await findRevision(tx, id, revisionId);
  if (!revision) return;
  const isPage = pageSlug !== null;
  const { checks } = await readSettings();
  const found = [
    ...(await findingsOf(tx, revision.content, isPage)),
    ...(checks.duplicate === 'stop' && !isPage ? await duplicateFindings(revision.content, id) : []),
  ];
  const stops = found.filter(({ level }) => level === 'stop');
  if (stops.length > 0) throw new CommandRejected<Refusal>('checks', stops.map(({ code }) => code).join(', '));
}

/** Published articles with nearly these words: the same wire story twice. */
export async function duplicateFindings(content: ArticleContent, articleId: string): Promise<Finding[]> {
  const {
    checks: { duplicate: level },
  } = await readSettings();
  if (level === 'off') return [];
  const { title, standfirst, text } = columnsOf(content);
  const alike = await findNearDuplicates({ title, standfirst, text }, articleId);
  return alike.map((one) => ({
    code: 'near-duplicate',
    level,
    detail: one.id,
    name: one.title,
    length: Math.round(one.resemblance * 100),
  }));
}

type Level = Finding['level'] | 'off';
type LevelledFinding = Omit<Finding, 'level'> & { level: Level };

/**
 * Everything found in a content that the settings do not pass over: at most three queries. A static page is asked for
 * nothing that places an article.
 */
export async function findingsOf(tx: Tx, content: ArticleContent, isPage: boolean): Promise<Finding[]> {
  const { checks } = await readSettings();
  const length = [...(content.seoTitle || content.title)].length;
  const found: LevelledFinding[] = [
    ...(isPage ? unfilledFindings(content) : placeFindings(content, checks.section)),
    ...(length > LONGEST_TITLE ? [{ code: 'long-title' as const, level: checks.titleLength, length }] : []),
    ...(await mediaFindings(tx, content, checks)),
    ...(await linkFindings(tx, content.body)).map((detail) => ({
      code: 'broken-link' as const,
      level: checks.brokenLink,
      detail,
    })),
  ];
  return found.flatMap(({ level, ...finding }) => (level === 'off' ? [] : [{ ...finding, level }]));
}

/** Starting drafts of pages leave what only the newsroom knows between brackets (messages/starting-pages.ar.json). */
function unfilledFindings(content: ArticleContent): LevelledFinding[] {
  const [, first] = /\[([^[\]]{1,200})\]/.exec(columnsOf(content).text) ?? [];
  return first ? [{ code: 'unfilled', level: 'advice', name: cutAtWord(first, 60) }] : [];
}

function placeFindings(content: ArticleContent, section: Level): LevelledFinding[] {
  return [
    ...(content.sectionId ? [] : [{ code: 'no-section' as const, level: section }]),
    ...(content.standfirst || content.seoDescription
      ? []
      : [{ code: 'no-standfirst' as const, level: 'advice' as const }]),
    ...(content.authorIds.length > 0 || content.source
      ? []
      : [{ code: 'no-author' as const, level: 'advice' as const }]),
  ];
}

async function mediaFindings(
  tx: Tx,
  { body, leadMediaId }: ArticleContent,
  levels: { alt: Level; credit: Level },
): Promise<LevelledFinding[]> {
  const ids = [...new Set([...(leadMediaId ? [leadMediaId] : []), ...collectReferences(body).mediaIds])];
  if (ids.length === 0) return [];
  const rows = await tx.media.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, alt: true, credit: true },
  });
  const figures = new Map(figuresOf(body).map(({ attrs }) => [attrs.mediaId, attrs]));
  const pictures = rows.filter(({ kind }) => kind === 'IMAGE');
  const lacks = (field: 'alt' | 'credit') =>
    pictures.filter((row) => !row[field] && (row.id === leadMediaId || !figures.get(row.id)?.[field]));
  return [
    ...ids
      .filter((id) => !rows.some((row) => row.id === id))
      .map((detail) => ({ code: 'missing-media' as const, level: 'advice' as const, detail })),
    ...lacks('alt').map(({ id }) => ({ code: 'no-alt' as const, level: levels.alt, detail: id })),
    ...lacks('credit').map(({ id }) => ({ code: 'no-credit' as const, level: levels.credit, detail: id })),
  ];
}

function figuresOf(body: ArticleDocument): Figure[] {
  return body.content.flatMap((block) =>
    block.type === 'figure' ? [block] : block.type === 'gallery' ? block.content : [],
  );
}

/** Links and cards that lead to articles of this site which are not public. */
async function linkFindings(tx: Tx, body: ArticleDocument): Promise<string[]> {
  const { links, articleIds } = collectReferences(body);
  const linked = links.flatMap((link) => {
    const [, publicId] = /^\/a\/([0-9a-z]+)(?:\/|$)/.exec(pathHere(link) ?? '') ?? [];
    return publicId ? [{ link, publicId }] : [];
  });
  if (linked.length + articleIds.length === 0) return [];
  const isOpen = publicOrPageWhere(new Date());
  const visible = await tx.article.findMany({
    where: {
      AND: [isOpen, { OR: [{ publicId: { in: linked.map(({ publicId }) => publicId) } }, { id: { in: articleIds } }] }],
    },
    select: { id: true, publicId: true },
  });
  const known = new Set(visible.flatMap(({ id, publicId }) => [id, publicId]));
  return [
    ...linked.filter(({ publicId }) => !known.has(publicId)).map(({ link }) => link),
    ...articleIds.filter((id) => !known.has(id)),
  ];
}

/** The path of a link within this site; null for others. */
function pathHere(link: string): string | null {
  if (link.startsWith('/')) return link;
  const site = process.env['SITE_URL'];
  return site && link.startsWith(`${withoutTrailingSlashes(site)}/`) ? new URL(link).pathname : null;
}
