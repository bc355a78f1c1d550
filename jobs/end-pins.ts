import { announceEndedPins } from '@/domain/curation/end-pins';

/** Has front pages made anew when a pin or the breaking bar ends. */
export async function endPins(): Promise<void> {
  await announceEndedPins();
}
