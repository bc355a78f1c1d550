import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '@/db/transaction';
import type { ArticleContent } from '@/domain/articles/content';
import type { ImportRecord } from '../record/types';
import type { PreparedArticle } from './prepared-article';
import { recordContent } from './record-content';
import { recordHash } from './record-hash';
import { resolveNames } from './resolve-names';
import { findExisting, type ExistingArticle, readContents } from './stored-content';
import { uuidV7 } from './uuid-v7';

/** Tells new records from changed ones; those that are as they were last imported are in neither list. */
export async function classifyRecords(
  tx: Tx,
  records: ImportRecord[],
): Promise<{ fresh: PreparedArticle[]; changed: PreparedArticle[] }> {
  const existing = await findExisting(
    tx,
    records.map(({ externalId }) => externalId),
  );
  const toSave = records
    .map((record) => ({ record, hash: recordHash(record), row: existing.get(record.externalId) }))
    .filter(({ hash, row }) => row?.importHash !== hash);
  const namesOf = await resolveNames(
    tx,
    toSave.map(({ record }) => record),
  );
  const stored = await readContents(
    tx,
    toSave.flatMap(({ row }) => row?.id ?? []),
  );
  const fresh: PreparedArticle[] = [];
  const changed: PreparedArticle[] = [];
  for (const { record, hash, row } of toSave) {
    const id = row?.id ?? uuidV7();
    const content = recordContent(record, namesOf(record), stored.get(id));
    if (row && isUnchangedOwnArticle(row, stored.get(id), record, content)) continue;
    (row ? changed : fresh).push({ id, hash, record, content });
  }
  return { fresh, changed };
}

/** An article that was written here and comes back from an export as it is. */
function isUnchangedOwnArticle(
  row: ExistingArticle,
  before: ArticleContent | undefined,
  { publishedAt }: ImportRecord,
  content: ArticleContent,
): boolean {
  if (row.importHash !== null || (publishedAt && publishedAt.getTime() !== row.publishedAt?.getTime())) return false;
  return isDeepStrictEqual(before, content);
}
