import { announceEndedPins } from '@/domain/curation/announce-ended-pins';

/** Has front pages made anew when a pin or the breaking bar ends. */
export async function endPins(): Promise<void> {
  await announceEndedPins();
}
