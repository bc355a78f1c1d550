import { notifyTags } from '@/db/notify';
import type { Tx } from '@/db/transaction';
import type { NameKind } from '@/domain/taxonomy/types';

export type NamedRow = { id: string; slug: string; name: string };

/** How one of the four kinds of named things is looked up and made. */
export type NameTable = {
  kind: NameKind;
  find: (tx: Tx, slugs: string[], names: string[]) => Promise<NamedRow[]>;
  create: (tx: Tx, rows: NamedRow[]) => Promise<unknown>;
};

/** Sections that an import makes stand after those that editors put in order. */
const LAST_POSITION = 1_000;

const select = { id: true, slug: true, name: true } as const;
const bySlugOrName = (slugs: string[], names: string[]) => ({ OR: [{ slug: { in: slugs } }, { name: { in: names } }] });

export const sectionTable: NameTable = {
  kind: 'section',
  find: (tx, slugs, names) => tx.section.findMany({ where: bySlugOrName(slugs, names), select }),
  create: async (tx, rows) => {
    await tx.section.createMany({ data: rows.map((row) => ({ ...row, position: LAST_POSITION })) });
    // Sections stand in the masthead of every page.
    await notifyTags(tx, ['settings']);
  },
};
export const topicTable: NameTable = {
  kind: 'topic',
  find: (tx, slugs, names) => tx.topic.findMany({ where: bySlugOrName(slugs, names), select }),
  create: (tx, rows) => tx.topic.createMany({ data: rows }),
};
export const authorTable: NameTable = {
  kind: 'author',
  find: (tx, slugs, names) => tx.author.findMany({ where: bySlugOrName(slugs, names), select }),
  create: (tx, rows) => tx.author.createMany({ data: rows }),
};
export const threadTable: NameTable = {
  kind: 'thread',
  find: async (tx, slugs, names) => {
    const where = { OR: [{ slug: { in: slugs } }, { title: { in: names } }] };
    const rows = await tx.storyThread.findMany({ where, select: { id: true, slug: true, title: true } });
    return rows.map(({ title, ...row }) => ({ ...row, name: title }));
  },
  create: (tx, rows) => tx.storyThread.createMany({ data: rows.map(({ name, ...row }) => ({ ...row, title: name })) }),
};
