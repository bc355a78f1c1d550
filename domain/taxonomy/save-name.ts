import type { Tx } from '@/db/transaction';
import { CommandRejected } from '@/domain/command/rejection';
import { type Done, runCommand } from '@/domain/command/run-command';
import { addRedirect } from '@/domain/redirects/add-redirect';
import type { Actor } from '@/domain/users/types';
import { slugify } from '@/lib/arabic/slug';
import { clearMemoryCache } from '@/lib/memory-cache';
import { refuse, type Result } from '@/lib/result';
import { cacheTagsOfName } from './cache-tags';
import { findFreeSlug } from './free-slug';
import { menuTags } from './menu-places';
import { canEditTaxonomy } from './policy';
import { nameTables } from './tables';
import type { NameKind } from './types';

export type TaxonomyRefusal =
  | 'forbidden'
  | 'invalid'
  | 'not-found'
  | 'conflict'
  | 'slug-taken'
  | 'name-taken'
  | 'wrong-parent'
  | 'unknown-reference';
export type Saved = Result<{ id: string; slug: string }, TaxonomyRefusal>;

type Named = { id?: string | undefined; slug?: string | undefined } & ({ name: string } | { title: string });
type Identity = { id: string; slug: string };

/** How one kind is read and written. */
export type Rows<T> = {
  find: (tx: Tx, id: string) => Promise<{ slug: string } | null>;
  create: (tx: Tx, data: T, slug: string) => Promise<Identity>;
  update: (tx: Tx, data: T & { id: string }, slug: string) => Promise<Identity>;
  /** Its address; threads have none. */
  path?: (slug: string) => string;
  /** Another one of the same name, where there may be none. */
  findTwin?: (tx: Tx, data: T) => Promise<Identity | null>;
  /** Rejects what the kind does not allow; returns further cache tags. */
  check?: (tx: Tx, data: T) => Promise<string[]>;
};

/** Creates or changes a name: what all four kinds have in common. */
export async function saveName<T extends Named>(
  actor: Actor,
  kind: NameKind,
  input: Result<T, 'invalid'>,
  rows: Rows<T>,
): Promise<Saved> {
  const saved = await runCommand(actor, {
    permission: canEditTaxonomy(actor),
    input,
    work: (tx, data) => write(tx, kind, data, rows),
    constraints: { unique: refuse('slug-taken'), foreignKey: refuse('unknown-reference') },
  });
  if (saved.ok) clearMemoryCache();
  return saved;
}

async function write<T extends Named>(tx: Tx, kind: NameKind, data: T, rows: Rows<T>): Promise<Done<Identity>> {
  const { id } = data;
  const label = 'name' in data ? data.name : data.title;
  const tags = (await rows.check?.(tx, data)) ?? [];
  // A deletion at the same time comes before, and leaves nothing to change, or after.
  if (id !== undefined) await tx.$queryRaw`SELECT 1 FROM ${nameTables[kind].table} WHERE id = ${id}::uuid FOR UPDATE`;
  const old = id === undefined ? null : await rows.find(tx, id);
  if (id !== undefined && !old) throw new CommandRejected<TaxonomyRefusal>('not-found');
  if (await rows.findTwin?.(tx, data)) throw new CommandRejected<TaxonomyRefusal>('name-taken');
  const slug = data.slug ?? old?.slug ?? (await slugOfName(tx, kind, label));
  const saved = id === undefined ? await rows.create(tx, data, slug) : await rows.update(tx, { ...data, id }, slug);
  if (rows.path) {
    if (old) await addRedirect(tx, rows.path(old.slug), rows.path(slug));
    // An address that is in use redirects nowhere.
    else await tx.redirect.deleteMany({ where: { fromPath: decodeURI(rows.path(slug)), isPrefix: false } });
  }
  return {
    value: saved,
    audit: {
      action: `${kind}.${old ? 'update' : 'create'}`,
      targetType: kind,
      targetId: saved.id,
      summary: label,
      ...(old && { before: { slug: old.slug } }),
      after: { slug },
    },
    tags: [...cacheTagsOfName(kind, saved.id), ...(await menuTags(tx, kind, saved.id)), ...tags],
  };
}

/** Names that differ only in their signs (C, C#, C++) would have one slug: later ones get a number. */
async function slugOfName(tx: Tx, kind: NameKind, label: string): Promise<string> {
  const slug = slugify(label);
  if (slug === '') throw new CommandRejected<TaxonomyRefusal>('invalid', 'slug: no letter or digit in it');
  return findFreeSlug(tx, kind, slug);
}
