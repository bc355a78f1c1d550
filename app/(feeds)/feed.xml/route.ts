import { answerSiteFeed } from '@/server/feeds/answer-feed';

export const dynamic = 'force-dynamic';

export function GET(): Promise<Response> {
  return answerSiteFeed('rss');
}
