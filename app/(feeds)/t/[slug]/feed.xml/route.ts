import { findTopic } from '@/domain/taxonomy/queries';
import { topicFeedPath, topicPath } from '@/lib/urls';
import { answerListFeed } from '@/server/feeds/answer-feed';

const kind = {
  noun: 'topic' as const,
  find: findTopic,
  path: (slug: string) => topicPath(slug),
  feedPath: topicFeedPath,
  filter: (slug: string) => ({ topic: slug }),
};

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  return answerListFeed(slug, kind);
}
