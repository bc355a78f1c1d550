import { answerCard } from '@/server/og/answer-card';

export const dynamic = 'force-dynamic';

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return answerCard((await params).file);
}
