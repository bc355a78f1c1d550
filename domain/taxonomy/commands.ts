import type { z } from 'zod';
import { Prisma } from '@/db/generated/client';
import { notifyTags } from '@/db/notify';
import { inTransaction, type Tx } from '@/db/transaction';
import { recordAudit } from '@/domain/audit/commands';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import { slugify } from '@/lib/arabic/slug';
import { ok, refuse, type Result } from '@/lib/result';
import { authorPath, sectionPath, topicPath } from '@/lib/urls';
import { canEditTaxonomy } from './policy';
import { addRedirect } from './redirects';
import {
  authorSchema,
  mergeTopicsSchema,
  orderSectionsSchema,
  sectionSchema,
  threadSchema,
  topicSchema,
} from './schema';

export type TaxonomyRefusal = 'forbidden' | 'invalid' | 'not-found' | 'conflict' | 'slug-taken' | 'unknown-reference';
export type Saved = Result<{ id: string; slug: string }, TaxonomyRefusal>;

/** Makes or changes a section. An address that changes keeps answering. */
export function saveSection(actor: Actor, input: z.input<typeof sectionSchema>): Promise<Saved> {
  return save(actor, 'section', sectionSchema.safeParse(input), {
    find: (tx, id) => tx.section.findUnique({ where: { id }, select: { slug: true } }),
    create: (tx, { id: _id, ...data }, slug) => tx.section.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.section.update({ where: { id }, data: { ...data, slug }, select: identity }),
    path: sectionPath,
  });
}

/** Puts the sections in an order, all at once. Refuses `conflict` when one was added or taken away meanwhile. */
export async function orderSections(
  actor: Actor,
  input: z.input<typeof orderSectionsSchema>,
): Promise<Result<null, TaxonomyRefusal>> {
  if (!canEditTaxonomy(actor)) return refuse('forbidden');
  const parsed = orderSectionsSchema.safeParse(input);
  if (!parsed.success) return refuse('invalid');
  const { ids } = parsed.data;
  const done = await inTransaction(async (tx) => {
    const before = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM section ORDER BY position, name FOR UPDATE`;
    const known = new Set(before.map(({ id }) => id));
    if (known.size !== ids.length || ids.some((id) => !known.has(id))) return false;
    await tx.$executeRaw`UPDATE section s SET position = wanted.at - 1, updated_at = now() FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, at) WHERE s.id = wanted.id`;
    await recordAudit(tx, actor, {
      action: 'section.order',
      targetType: 'section',
      targetId: 'order',
      before: { order: before.map(({ id }) => id) },
      after: { order: ids },
    });
    // Sections stand in every masthead, and on the front page in this order.
    await notifyTags(tx, ['settings', 'front']);
    return true;
  });
  if (!done) return refuse('conflict');
  clearMemoryCache();
  return ok(null);
}

/** Makes or changes a topic. */
export function saveTopic(actor: Actor, input: z.input<typeof topicSchema>): Promise<Saved> {
  return save(actor, 'topic', topicSchema.safeParse(input), {
    find: (tx, id) => tx.topic.findUnique({ where: { id }, select: { slug: true } }),
    create: (tx, { id: _id, ...data }, slug) => tx.topic.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.topic.update({ where: { id }, data: { ...data, slug }, select: identity }),
    path: topicPath,
  });
}

/** Makes or changes a writer's public profile. */
export function saveAuthor(actor: Actor, input: z.input<typeof authorSchema>): Promise<Saved> {
  return save(actor, 'author', authorSchema.safeParse(input), {
    find: (tx, id) => tx.author.findUnique({ where: { id }, select: { slug: true } }),
    create: (tx, { id: _id, ...data }, slug) => tx.author.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.author.update({ where: { id }, data: { ...data, slug }, select: identity }),
    path: authorPath,
  });
}

/** Makes or changes a running story. It has no page of its own, so no address to keep. */
export function saveThread(actor: Actor, input: z.input<typeof threadSchema>): Promise<Saved> {
  return save(actor, 'thread', threadSchema.safeParse(input), {
    find: (tx, id) => tx.storyThread.findUnique({ where: { id }, select: { slug: true } }),
    create: (tx, { id: _id, ...data }, slug) => tx.storyThread.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.storyThread.update({ where: { id }, data: { ...data, slug }, select: identity }),
  });
}

/** Brings two topics together: the first one's articles go to the second, its address leads there, and it is gone. */
export async function mergeTopics(actor: Actor, input: z.input<typeof mergeTopicsSchema>): Promise<Saved> {
  if (!canEditTaxonomy(actor)) return refuse('forbidden');
  const parsed = mergeTopicsSchema.safeParse(input);
  if (!parsed.success || parsed.data.fromId === parsed.data.intoId)
    return refuse('invalid', 'two different topics are needed');
  const { fromId, intoId } = parsed.data;
  return inTransaction(async (tx) => {
    const topics = await tx.topic.findMany({
      where: { id: { in: [fromId, intoId] } },
      select: { id: true, slug: true, name: true },
    });
    const from = topics.find(({ id }) => id === fromId);
    const into = topics.find(({ id }) => id === intoId);
    if (!from || !into) return refuse('not-found');
    await tx.$executeRaw`
      INSERT INTO article_topic (article_id, topic_id, position)
      SELECT article_id, ${intoId}::uuid, position FROM article_topic WHERE topic_id = ${fromId}::uuid
      ON CONFLICT DO NOTHING`;
    await tx.articleTopic.deleteMany({ where: { topicId: fromId } });
    await tx.topic.delete({ where: { id: fromId }, select: { id: true } });
    await addRedirect(tx, topicPath(from.slug), topicPath(into.slug));
    await recordAudit(tx, actor, {
      action: 'topic.merge',
      targetType: 'topic',
      targetId: intoId,
      summary: `${from.name} → ${into.name}`,
      before: { fromId, slug: from.slug },
    });
    await notifyTags(tx, [...cacheTagsOf('topic', fromId), ...cacheTagsOf('topic', intoId)]);
    return ok({ id: into.id, slug: into.slug });
  });
}

const identity = { id: true, slug: true } as const;

/**
 * Every page that shows a name declares `name:ID`. Sections stand in the masthead of all pages besides, and an address
 * that was missing may be there now.
 */
function cacheTagsOf(noun: string, id: string): string[] {
  return [`name:${id}`, `${noun}:${id}`, 'missing', 'feeds', ...(noun === 'section' ? ['settings'] : [])];
}

type Named = { id?: string | undefined; slug?: string | undefined } & ({ name: string } | { title: string });
type Rows<T> = {
  find: (tx: Tx, id: string) => Promise<{ slug: string } | null>;
  create: (tx: Tx, data: T, slug: string) => Promise<{ id: string; slug: string }>;
  update: (tx: Tx, data: T & { id: string }, slug: string) => Promise<{ id: string; slug: string }>;
  path?: (slug: string) => string;
};

async function save<T extends Named>(
  actor: Actor,
  noun: string,
  parsed: z.ZodSafeParseResult<T>,
  rows: Rows<T>,
): Promise<Saved> {
  if (!canEditTaxonomy(actor)) return refuse('forbidden');
  if (!parsed.success)
    return refuse(
      'invalid',
      parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
    );
  const label = 'name' in parsed.data ? parsed.data.name : parsed.data.title;
  try {
    const saved = await inTransaction((tx) => write(tx, actor, noun, parsed.data, label, rows));
    if (saved.ok) clearMemoryCache();
    return saved;
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return refuse('slug-taken');
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2003')
      return refuse('unknown-reference');
    throw error;
  }
}

async function write<T extends Named>(
  tx: Tx,
  actor: Actor,
  noun: string,
  data: T,
  label: string,
  rows: Rows<T>,
): Promise<Saved> {
  const { id } = data;
  const old = id === undefined ? null : await rows.find(tx, id);
  if (id !== undefined && !old) return refuse('not-found');
  const slug = data.slug ?? old?.slug ?? slugify(label);
  if (slug === '') return refuse('invalid', 'slug: no letter or digit in it');
  const saved = id === undefined ? await rows.create(tx, data, slug) : await rows.update(tx, { ...data, id }, slug);
  if (old && rows.path) await addRedirect(tx, rows.path(old.slug), rows.path(slug));
  await recordAudit(tx, actor, {
    action: `${noun}.${old ? 'update' : 'create'}`,
    targetType: noun,
    targetId: saved.id,
    summary: label,
    ...(old && { before: { slug: old.slug } }),
    after: { slug },
  });
  await notifyTags(tx, cacheTagsOf(noun, saved.id));
  return ok(saved);
}
