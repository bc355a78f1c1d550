import type { z } from 'zod';
import type { Tx } from '@/db/transaction';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { type Done, runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import { slugify } from '@/lib/arabic/slug';
import { refuse, type Result } from '@/lib/result';
import { authorPath, sectionPath, topicPath } from '@/lib/urls';
import { menuTags, moveMenuEntries } from './menu-places';
import { canEditTaxonomy } from './policy';
import { addRedirect } from '@/domain/redirects/add-redirect';
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

/** Creates or changes a section. An old slug redirects to the new one. */
export function saveSection(actor: Actor, input: z.input<typeof sectionSchema>): Promise<Saved> {
  return save(actor, 'section', parseInput(sectionSchema, input), {
    find: (tx, id) => tx.section.findUnique({ where: { id }, select: { slug: true } }),
    create: (tx, { id: _id, ...data }, slug) => tx.section.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.section.update({ where: { id }, data: { ...data, slug }, select: identity }),
    path: sectionPath,
  });
}

/** Sets the order of all sections. Rejects with `conflict` when one was added or deleted meanwhile. */
export async function orderSections(
  actor: Actor,
  input: z.input<typeof orderSectionsSchema>,
): Promise<Result<null, TaxonomyRefusal>> {
  const ordered = await runCommand(actor, {
    permission: canEditTaxonomy(actor),
    input: parseInput(orderSectionsSchema, input),
    work: async (tx, { ids }) => {
      const before = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM section ORDER BY position, name FOR UPDATE`;
      const known = new Set(before.map(({ id }) => id));
      if (known.size !== ids.length || ids.some((id) => !known.has(id)))
        throw new CommandRejected<TaxonomyRefusal>('conflict');
      await tx.$executeRaw`UPDATE section s SET position = wanted.at - 1, updated_at = now() FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, at) WHERE s.id = wanted.id`;
      return {
        value: null,
        audit: {
          action: 'section.order',
          targetType: 'section',
          targetId: 'order',
          before: { order: before.map(({ id }) => id) },
          after: { order: ids },
        },
        // Sections stand in every masthead, and on the front page in this order.
        tags: ['settings', 'front'],
      };
    },
  });
  if (ordered.ok) clearMemoryCache();
  return ordered;
}

/** Makes or changes a topic. */
export function saveTopic(actor: Actor, input: z.input<typeof topicSchema>): Promise<Saved> {
  return save(actor, 'topic', parseInput(topicSchema, input), {
    find: (tx, id) => tx.topic.findUnique({ where: { id }, select: { slug: true } }),
    create: (tx, { id: _id, ...data }, slug) => tx.topic.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.topic.update({ where: { id }, data: { ...data, slug }, select: identity }),
    path: topicPath,
  });
}

/** Makes or changes a writer's public profile. */
export function saveAuthor(actor: Actor, input: z.input<typeof authorSchema>): Promise<Saved> {
  return save(actor, 'author', parseInput(authorSchema, input), {
    find: (tx, id) => tx.author.findUnique({ where: { id }, select: { slug: true } }),
    create: (tx, { id: _id, ...data }, slug) => tx.author.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.author.update({ where: { id }, data: { ...data, slug }, select: identity }),
    path: authorPath,
  });
}

/** Makes or changes a running story. It has no page of its own, so no address to keep. */
export function saveThread(actor: Actor, input: z.input<typeof threadSchema>): Promise<Saved> {
  return save(actor, 'thread', parseInput(threadSchema, input), {
    find: (tx, id) => tx.storyThread.findUnique({ where: { id }, select: { slug: true } }),
    create: (tx, { id: _id, ...data }, slug) => tx.storyThread.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.storyThread.update({ where: { id }, data: { ...data, slug }, select: identity }),
  });
}

/** Brings two topics together: the first one's articles and places in menus go to the second, its address leads there, and it is gone. */
export async function mergeTopics(actor: Actor, input: z.input<typeof mergeTopicsSchema>): Promise<Saved> {
  const merged: Result<{ id: string; slug: string }, TaxonomyRefusal> = await runCommand(actor, {
    permission: canEditTaxonomy(actor),
    input: parseInput(mergeTopicsSchema, input),
    work: async (tx, { fromId, intoId }) => {
      if (fromId === intoId) throw new CommandRejected<TaxonomyRefusal>('invalid', 'two different topics are needed');
      const topics = await tx.topic.findMany({
        where: { id: { in: [fromId, intoId] } },
        select: { id: true, slug: true, name: true },
      });
      const from = topics.find(({ id }) => id === fromId);
      const into = topics.find(({ id }) => id === intoId);
      if (!from || !into) throw new CommandRejected<TaxonomyRefusal>('not-found');
      await tx.$executeRaw`
        INSERT INTO article_topic (article_id, topic_id, position)
        SELECT article_id, ${intoId}::uuid, position FROM article_topic WHERE topic_id = ${fromId}::uuid
        ON CONFLICT DO NOTHING`;
      await tx.articleTopic.deleteMany({ where: { topicId: fromId } });
      await moveMenuEntries(tx, fromId, intoId);
      await tx.topic.delete({ where: { id: fromId }, select: { id: true } });
      await addRedirect(tx, topicPath(from.slug), topicPath(into.slug));
      return {
        value: { id: into.id, slug: into.slug },
        audit: {
          action: 'topic.merge',
          targetType: 'topic',
          targetId: intoId,
          summary: `${from.name} → ${into.name}`,
          before: { fromId, slug: from.slug },
        },
        tags: [...cacheTagsOf('topic', fromId), ...cacheTagsOf('topic', intoId), ...(await menuTags(tx, [intoId]))],
      };
    },
  });
  if (merged.ok) clearMemoryCache();
  return merged;
}

const identity = { id: true, slug: true } as const;

/**
 * Every page that shows a name declares `name:ID`. Sections also appear in the masthead of all pages, and a URL that
 * was missing may now exist.
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
  input: Result<T, 'invalid'>,
  rows: Rows<T>,
): Promise<Saved> {
  const saved = await runCommand(actor, {
    permission: canEditTaxonomy(actor),
    input,
    work: (tx, data) => write(tx, noun, data, rows),
    constraints: { unique: refuse('slug-taken'), foreignKey: refuse('unknown-reference') },
  });
  if (saved.ok) clearMemoryCache();
  return saved;
}

async function write<T extends Named>(
  tx: Tx,
  noun: string,
  data: T,
  rows: Rows<T>,
): Promise<Done<{ id: string; slug: string }>> {
  const { id } = data;
  const label = 'name' in data ? data.name : data.title;
  const old = id === undefined ? null : await rows.find(tx, id);
  if (id !== undefined && !old) throw new CommandRejected<TaxonomyRefusal>('not-found');
  const slug = data.slug ?? old?.slug ?? slugify(label);
  if (slug === '') throw new CommandRejected<TaxonomyRefusal>('invalid', 'slug: no letter or digit in it');
  const saved = id === undefined ? await rows.create(tx, data, slug) : await rows.update(tx, { ...data, id }, slug);
  if (old && rows.path) await addRedirect(tx, rows.path(old.slug), rows.path(slug));
  return {
    value: saved,
    audit: {
      action: `${noun}.${old ? 'update' : 'create'}`,
      targetType: noun,
      targetId: saved.id,
      summary: label,
      ...(old && { before: { slug: old.slug } }),
      after: { slug },
    },
    tags: [...cacheTagsOf(noun, saved.id), ...(noun === 'topic' ? await menuTags(tx, [saved.id]) : [])],
  };
}
