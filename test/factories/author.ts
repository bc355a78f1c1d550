import { getDb } from '@/db/client';
import type { Author, Prisma } from '@/db/generated/client';
import { nextNumber } from '@/test/factories/sequence';

/** A writer's public profile. */
export function createAuthor(fields: Partial<Prisma.AuthorUncheckedCreateInput> = {}): Promise<Author> {
  const number = nextNumber();
  return getDb().author.create({ data: { slug: `كاتبة-${number}`, name: `كاتبة ${number}`, links: [], ...fields } });
}
