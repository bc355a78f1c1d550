import type { z } from 'zod';
import { getDb } from '@/db/client';
import { Prisma } from '@/db/generated/client';
import { clipSelect, toClipView } from './clip-view';
import { imageSelect, toImageView } from './image-view';
import type { libraryQuerySchema } from './schema';
import type { LibraryItem, LibraryPage } from './types';

const PAGE = 36;

/** A screen of the library, newest first, in two queries. Words are found folded: «احمد» finds «أحمد». */
export async function listLibrary({
  q = '',
  kind,
  incomplete = false,
  after,
}: z.input<typeof libraryQuerySchema>): Promise<LibraryPage> {
  const conditions = [
    ...(kind ? [Prisma.sql`kind = ${kind}::media_kind`] : []),
    ...(incomplete ? [Prisma.sql`kind = 'IMAGE' AND (alt = '' OR credit = '')`] : []),
    // Ids are made in the order of time (UUID 7), but pictures of the demo edition are not: the date decides first.
    ...(after ? [Prisma.sql`(created_at, id) < (SELECT created_at, id FROM media WHERE id = ${after}::uuid)`] : []),
    ...q
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 8)
      .map((word) => Prisma.sql`media_words(file_name, alt, caption, credit) LIKE '%' || search_fold(${word}) || '%'`),
  ];
  const where = conditions.length > 0 ? Prisma.sql`WHERE ${Prisma.join(conditions, ' AND ')}` : Prisma.empty;
  const rows = await getDb().$queryRaw<
    { id: string }[]
  >`SELECT id FROM media ${where} ORDER BY created_at DESC, id DESC LIMIT ${PAGE + 1}`;
  const ids = rows.slice(0, PAGE).map((row) => row.id);
  const items = await readItems(ids);
  return { items: ids.flatMap((id) => items.get(id) ?? []), next: rows.length > PAGE ? (ids.at(-1) ?? null) : null };
}

/** One file of the library, or null. */
export async function findLibraryItem(id: string): Promise<LibraryItem | null> {
  return (await readItems([id])).get(id) ?? null;
}

async function readItems(ids: string[]): Promise<Map<string, LibraryItem>> {
  if (ids.length === 0) return new Map();
  const rows = await getDb().media.findMany({
    where: { id: { in: ids } },
    relationLoadStrategy: 'join',
    select: { ...imageSelect, ...clipSelect, fileName: true, createdAt: true },
  });
  return new Map(
    rows.map((row) => {
      const { id, kind, fileName, alt, caption, credit, mime, bytes, width, height, createdAt } = row;
      const image = kind === 'IMAGE' ? toImageView(row) : null;
      return [
        id,
        {
          id,
          kind,
          fileName,
          alt,
          caption,
          credit,
          mime,
          bytes,
          width,
          height,
          createdAt,
          image,
          clip: toClipView(row),
        },
      ];
    }),
  );
}
