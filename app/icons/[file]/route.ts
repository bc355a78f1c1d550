import { answerIcon } from '@/server/brand/answer-icon';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerIcon((await params).file);
}
