import type { Tx } from '@/db/transaction';
import { nameTables } from './tables';
import type { NameKind } from './types';

/**
 * The slug, or with the first number that makes it one of its own: C, C# and C++ are all `c` without it. `reserved` are about to
 * be written.
 */
export async function findFreeSlug(
  tx: Tx,
  kind: NameKind,
  slug: string,
  reserved: Iterable<string> = [],
): Promise<string> {
  const rows = await tx.$queryRaw<{ slug: string }[]>`
    SELECT slug FROM ${nameTables[kind].table} WHERE slug = ${slug} OR starts_with(slug, ${`${slug}-`})`;
  return numbered(slug, new Set([...rows.map((row) => row.slug), ...reserved]));
}

/** The same among slugs that are known. */
export function numbered(slug: string, taken: ReadonlySet<string>): string {
  if (!taken.has(slug)) return slug;
  let number = 2;
  while (taken.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}
