import type { z } from 'zod';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import type { Actor } from '@/domain/users/types';
import { slugify } from '@/lib/arabic/slug';
import { clearMemoryCache } from '@/lib/memory-cache';
import { refuse, type Result } from '@/lib/result';
import { numbered } from './free-slug';
import { canEditTaxonomy } from './policy';
import type { TaxonomyRefusal } from './save-name';
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
      const present = await tx.section.findMany({ select: { slug: true, name: true } });
      const unusable = names.find((name) => slugify(name) === '');
      if (unusable) throw new CommandRejected<TaxonomyRefusal>('invalid', `${unusable}: no letter or digit in it`);
      const known = new Set(present.map(({ name }) => name));
      const taken = new Set(present.map(({ slug }) => slug));
      const added = [...new Set(names)]
        .filter((name) => !known.has(name))
        .map((name, at) => {
          const slug = numbered(slugify(name), taken);
          taken.add(slug);
          return { name, slug, position: present.length + at, colour: colourAt(present.length + at) };
        });
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
