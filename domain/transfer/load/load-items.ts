import { inlineText } from '@/domain/articles/document/prose/prose-lines';
import type { OpenedImport } from '../read/read-file';
import type { ImportCounts, ImportRecord } from '../record/types';
import type { BatchCounts } from './save-batch';

export type Progress = { share: number; counts: ImportCounts };
export type SaveRecords = (records: ImportRecord[]) => Promise<BatchCounts>;
type LoadListeners = { onRefused?: (line: number, why: string) => void; onProgress?: (progress: Progress) => void };

/** A batch ends at this many records or, when they are long, at this many letters, so that memory stays constant. */
const BATCH_RECORDS = 250;
const BATCH_LETTERS = 2_000_000;

/** Reads all items and saves them batch by batch; the next batch is read while one is being saved. */
export async function loadItems(
  { items, progress }: OpenedImport,
  save: SaveRecords,
  listeners: LoadListeners,
): Promise<ImportCounts> {
  const counts: ImportCounts = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  let saving: Promise<void> = Promise.resolve();
  const saveNext = async (batch: ImportRecord[]): Promise<void> => {
    await saving;
    saving = save(batch).then((saved) => {
      counts.created += saved.created;
      counts.updated += saved.updated;
      counts.unchanged += saved.unchanged;
      listeners.onProgress?.({ share: progress(), counts });
    });
    // The next await of `saving` receives the error; this avoids an unhandled rejection.
    saving.catch(() => undefined);
  };
  try {
    for await (const batch of batches(items, (line, why) => {
      counts.refused += 1;
      listeners.onRefused?.(line, why);
    }))
      await saveNext(batch);
  } finally {
    await saving;
  }
  return counts;
}

async function* batches(
  items: OpenedImport['items'],
  onRefused: (line: number, why: string) => void,
): AsyncGenerator<ImportRecord[]> {
  let batch: ImportRecord[] = [];
  let letters = 0;
  try {
    for await (const item of items) {
      if (!item.ok) {
        onRefused(item.line, item.why);
        continue;
      }
      batch.push(item.record);
      letters += lettersOf(item.record);
      if (batch.length < BATCH_RECORDS && letters < BATCH_LETTERS) continue;
      yield batch;
      batch = [];
      letters = 0;
    }
  } finally {
    await items.return(undefined);
  }
  if (batch.length > 0) yield batch;
}

function lettersOf({ body }: ImportRecord): number {
  let letters = 0;
  for (const block of body.content) {
    if (block.type === 'paragraph' || block.type === 'heading') letters += inlineText(block.content).length;
  }
  return letters;
}
