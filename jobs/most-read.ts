import { announceMostRead } from '@/domain/curation/announce-most-read';

/** Keeps the lists of the most read near what is read. */
export async function refreshMostRead(): Promise<void> {
  await announceMostRead();
}
