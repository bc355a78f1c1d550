import { getDb } from '@/db/client';
import type { Prisma, Section } from '@/db/generated/client';
import { nextNumber } from '@/test/factories/sequence';

/** A section of the site. */
export function createSection(fields: Partial<Prisma.SectionUncheckedCreateInput> = {}): Promise<Section> {
  const number = nextNumber();
  return getDb().section.create({
    data: { slug: `قسم-${number}`, name: `قسم ${number}`, position: number, ...fields },
  });
}
