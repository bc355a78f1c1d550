import type { z } from 'zod';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { clearMemoryCache } from '@/lib/memory-cache';
import type { Result } from '@/lib/result';
import { authorPath, sectionPath, topicPath } from '@/lib/urls';
import { canEditTaxonomy } from './policy';
import { type Saved, saveName, type TaxonomyRefusal } from './save-name';
import { authorSchema, orderSectionsSchema, sectionSchema, threadSchema, topicSchema } from './schema';
import { checkParent, lockSections } from './section-parent';

const identity = { id: true, slug: true } as const;
/** All but the row itself. */
const others = (id: string | undefined) => (id === undefined ? {} : { id: { not: id } });

/**
 * Creates or changes a section; an old slug redirects to the new one. Rejects with `wrong-parent` what would not be two levels,
 * and with `name-taken` a second one of its name at one place.
 */
export function saveSection(actor: Actor, input: z.input<typeof sectionSchema>): Promise<Saved> {
  return saveName(actor, 'section', parseInput(sectionSchema, input), {
    check: checkParent,
    find: (tx, id) => tx.section.findUnique({ where: { id }, select: { slug: true } }),
    findTwin: (tx, { id, name, parentId }) =>
      tx.section.findFirst({ where: { name, parentId, ...others(id) }, select: identity }),
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
      const before = await lockSections(tx);
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

/** Makes or changes a topic. Rejects with `name-taken` when there is one of this name. */
export function saveTopic(actor: Actor, input: z.input<typeof topicSchema>): Promise<Saved> {
  return saveName(actor, 'topic', parseInput(topicSchema, input), {
    find: (tx, id) => tx.topic.findUnique({ where: { id }, select: { slug: true } }),
    findTwin: (tx, { id, name }) => tx.topic.findFirst({ where: { name, ...others(id) }, select: identity }),
    create: (tx, { id: _id, ...data }, slug) => tx.topic.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.topic.update({ where: { id }, data: { ...data, slug }, select: identity }),
    path: topicPath,
  });
}

/** Makes or changes a writer's public profile. Two people may have one name. */
export function saveAuthor(actor: Actor, input: z.input<typeof authorSchema>): Promise<Saved> {
  return saveName(actor, 'author', parseInput(authorSchema, input), {
    find: (tx, id) => tx.author.findUnique({ where: { id }, select: { slug: true } }),
    create: (tx, { id: _id, ...data }, slug) => tx.author.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.author.update({ where: { id }, data: { ...data, slug }, select: identity }),
    path: authorPath,
  });
}

/** Makes or changes a running story. It has no page of its own, so no address to keep. */
export function saveThread(actor: Actor, input: z.input<typeof threadSchema>): Promise<Saved> {
  return saveName(actor, 'thread', parseInput(threadSchema, input), {
    find: (tx, id) => tx.storyThread.findUnique({ where: { id }, select: { slug: true } }),
    findTwin: (tx, { id, title }) => tx.storyThread.findFirst({ where: { title, ...others(id) }, select: identity }),
    create: (tx, { id: _id, ...data }, slug) => tx.storyThread.create({ data: { ...data, slug }, select: identity }),
    update: (tx, { id, ...data }, slug) =>
      tx.storyThread.update({ where: { id }, data: { ...data, slug }, select: identity }),
  });
}
