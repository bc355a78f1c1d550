import { answerSiteFeed } from '@/server/feeds/answer';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerSiteFeed('json');
}
