import { Prisma } from '@/db/generated/client';
import type { NameKind } from './types';

/** Where each kind of name is stored, for SQL that is the same for all of them. */
export const nameTables: Record<NameKind, { table: Prisma.Sql; label: Prisma.Sql }> = {
  section: { table: Prisma.sql`section`, label: Prisma.sql`name` },
  topic: { table: Prisma.sql`topic`, label: Prisma.sql`name` },
  author: { table: Prisma.sql`author`, label: Prisma.sql`name` },
  thread: { table: Prisma.sql`story_thread`, label: Prisma.sql`title` },
};
