import { maintainSearchIndex } from '@/domain/search/maintain';

/** Keeps the search index compact. */
export async function packSearchIndex(): Promise<void> {
  await maintainSearchIndex();
}
