import { answerAdvertisementDays } from '@/server/advertisements/answer-days-csv';

export const dynamic = 'force-dynamic';

/** The numbers of an advertisement as a file. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return answerAdvertisementDays((await params).id);
}
