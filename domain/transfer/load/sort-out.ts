import type { Tx } from '@/db/transaction';
import type { ImportRecord } from '../types';
import type { Prepared } from './prepared';
import { recordContent } from './record-content';
import { recordHash } from './record-hash';
import { resolveNames } from './resolve-names';
import { findKnown, readContents } from './stored-content';
import { uuidV7 } from './uuid-v7';

/** Tells new records from changed ones; those that are as they were last imported are in neither list. */
export async function sortOut(tx: Tx, records: ImportRecord[]): Promise<{ fresh: Prepared[]; changed: Prepared[] }> {
  const known = await findKnown(tx, records.map(({ externalId }) => externalId));
  const toSave = records
    .map((record) => ({ record, hash: recordHash(record), row: known.get(record.externalId) }))
    .filter(({ hash, row }) => row?.importHash !== hash);
  const namesOf = await resolveNames(tx, toSave.map(({ record }) => record));
  const stored = await readContents(tx, toSave.flatMap(({ row }) => row?.id ?? []));
  const fresh: Prepared[] = [];
  const changed: Prepared[] = [];
  for (const { record, hash, row } of toSave) {
    const id = row?.id ?? uuidV7();
    (row ? changed : fresh).push({ id, hash, record, content: recordContent(record, namesOf(record), stored.get(id)) });
  }
  return { fresh, changed };
}
