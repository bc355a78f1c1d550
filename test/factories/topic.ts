import { getDb } from '@/db/client';
import type { Prisma, Topic } from '@/db/generated/client';
import { nextNumber } from '@/test/factories/sequence';

/** A topic that articles are about. */
export function createTopic(fields: Partial<Prisma.TopicUncheckedCreateInput> = {}): Promise<Topic> {
  const number = nextNumber();
  return getDb().topic.create({ data: { slug: `موضوع-${number}`, name: `موضوع ${number}`, ...fields } });
}
