import type { z } from 'zod';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { slugify } from '@/lib/arabic/slug';
import { clearMemoryCache } from '@/lib/memory-cache';
import { refuse, type Result } from '@/lib/result';
import type { TaxonomyRefusal } from './commands';
import { canEditTaxonomy } from './policy';
import { firstSectionsSchema } from './schema';
import { sectionColours } from './types';

/**
 * Creates a section of each name, after those that are there, each in the next colour: all of them or none. A name whose
 * section is there already is passed over.
 */
export async function createSections(
  actor: Actor,
  input: z.input<typeof firstSectionsSchema>,
): Promise<Result<null, TaxonomyRefusal>> {
  const created = await runCommand(actor, {
    permission: canEditTaxonomy(actor),
    input: parseInput(firstSectionsSchema, input),
    constraints: { unique: refuse('slug-taken') },
    work: async (tx, { names }) => {
      const present = await tx.section.findMany({ select: { slug: true } });
      const known = new Set(present.map(({ slug }) => slug));
      const wanted = names.map((name) => ({ name, slug: slugify(name) }));
      const unusable = wanted.find(({ slug }) => slug === '');
      if (unusable) throw new CommandRejected<TaxonomyRefusal>('invalid', `${unusable.name}: no letter or digit in it`);
      const added = [...new Map(wanted.map((section) => [section.slug, section])).values()]
        .filter(({ slug }) => !known.has(slug))
        .map((section, at) => ({ ...section, position: present.length + at, colour: colourAt(present.length + at) }));
      await tx.section.createMany({ data: added });
      const after = { names: added.map(({ name }) => name) };
      return {
        value: null,
        audit: { action: 'section.create-first', targetType: 'section', targetId: 'first', after },
        // Sections stand in every masthead and on the front page, and an address that was missing may now exist.
        tags: ['settings', 'front', 'missing', 'feeds'],
      };
    },
  });
  if (created.ok) clearMemoryCache();
  return created;
}

function colourAt(position: number): string {
  return sectionColours[position % sectionColours.length] ?? sectionColours[0];
}
