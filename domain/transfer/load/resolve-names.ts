import { createHash } from 'node:crypto';
import type { Tx } from '@/db/transaction';
import { titleKey } from '@/domain/articles/title-key';
import { findFreeSlug } from '@/domain/taxonomy/free-slug';
import type { NameKind } from '@/domain/taxonomy/types';
import { slugify } from '@/lib/arabic/slug';
import type { ImportRecord } from '../record/types';
import { authorTable, sectionTable, threadTable, topicTable, type NamedRow, type NameTable } from './name-tables';
import { uuidV7 } from './uuid-v7';

/** The ids of the rows that a record's names stand for. */
export type ResolvedNames = {
  sectionId: string | null;
  threadId: string | null;
  topicIds: string[];
  authorIds: string[];
};

/**
 * The rows that the records' sections, topics, authors and threads stand for: found by slug or by name (spelling of
 * hamza and marks makes no difference), made where there is none. A handful of queries for a whole batch.
 */
export async function resolveNames(tx: Tx, records: ImportRecord[]): Promise<(record: ImportRecord) => ResolvedNames> {
  const sections = await resolveTable(
    tx,
    sectionTable,
    records.flatMap(({ section }) => section ?? []),
  );
  const threads = await resolveTable(
    tx,
    threadTable,
    records.flatMap(({ thread }) => thread ?? []),
  );
  const topics = await resolveTable(
    tx,
    topicTable,
    records.flatMap((record) => record.topics),
  );
  const authors = await resolveTable(
    tx,
    authorTable,
    records.flatMap((record) => record.authors),
  );
  return (record) => ({
    sectionId: sections.get(record.section ?? '') ?? null,
    threadId: threads.get(record.thread ?? '') ?? null,
    topicIds: idsOf(record.topics, topics),
    authorIds: idsOf(record.authors, authors),
  });
}

/** Two spellings may stand for one row. */
function idsOf(names: string[], ids: Map<string, string>): string[] {
  return [...new Set(names.flatMap((name) => ids.get(name) ?? []))];
}

async function resolveTable(tx: Tx, table: NameTable, given: string[]): Promise<Map<string, string>> {
  const names = [...new Set(given)];
  if (names.length === 0) return new Map();
  const found = await table.find(
    tx,
    names.flatMap((name) => [name, ...slugsOf(name)]),
    names,
  );
  const rows = new NameIndex(found);
  const made: NamedRow[] = [];
  for (const name of names) {
    if (rows.idOf(name) !== undefined) continue;
    const slug = slugify(name) || digestOf(name);
    const row = { id: uuidV7(), slug: rows.hasSlug(slug) ? await rows.freeSlug(tx, table.kind, slug) : slug, name };
    rows.add(row);
    made.push(row);
  }
  if (made.length > 0) await table.create(tx, made);
  return new Map(
    names.flatMap((name) => {
      const id = rows.idOf(name);
      return id === undefined ? [] : [[name, id] as const];
    }),
  );
}

class NameIndex {
  private readonly bySlug = new Map<string, string>();
  private readonly byKey = new Map<string, string>();

  constructor(rows: NamedRow[]) {
    rows.forEach((row) => this.add(row));
  }

  add({ id, slug, name }: NamedRow): void {
    this.bySlug.set(slug, id);
    this.byKey.set(keyOf(name), id);
  }

  idOf(name: string): string | undefined {
    return this.byKey.get(keyOf(name)) ?? this.bySlug.get(name);
  }

  hasSlug(slug: string): boolean {
    return this.bySlug.has(slug);
  }

  /** Slugs have no signs and are cut at 40 letters, so that another name may have one already: then a number is added. */
  async freeSlug(tx: Tx, kind: NameKind, slug: string): Promise<string> {
    return findFreeSlug(tx, kind, slug, this.bySlug.keys());
  }
}

/** The slugs that a row of this name may have; one told apart by its signs alone has a numbered one. */
function slugsOf(name: string): string[] {
  const slug = slugify(name);
  if (slug === '') return [];
  return signsOf(name) === '' ? [slug] : [slug, ...Array.from({ length: 8 }, (_, at) => `${slug}-${at + 2}`)];
}

function signsOf(name: string): string {
  return (name.match(/(?<=[a-z0-9])[#+]+/gi) ?? []).join('');
}

/** What distinguishes names such as C, C# and C++ belongs to the key; the sign before a hashtag does not. A name of signs alone is its own. */
function keyOf(name: string): string {
  return titleKey(name) ? titleKey(name) + signsOf(name) : name;
}

/** A slug for a name without a letter or digit. */
function digestOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}
