import { maintainSearchIndex } from '@/domain/search/index/maintain';

/** Keeps the search index compact. */
export async function packSearchIndex(): Promise<void> {
  await maintainSearchIndex();
}
