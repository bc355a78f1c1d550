import { announceEndedRelatedPins } from '@/domain/related/lists/announce-ended-pins';

/** Has pages of articles made anew when a pin of their related lists ends. */
export async function endRelatedPins(): Promise<void> {
  await announceEndedRelatedPins();
}
