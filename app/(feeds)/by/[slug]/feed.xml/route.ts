import { findAuthor } from '@/domain/taxonomy/queries';
import { authorFeedPath, authorPath } from '@/lib/urls';
import { answerListFeed } from '@/server/feeds/answer-feed';

const kind = {
  noun: 'author' as const,
  find: async (slug: string) => {
    const author = await findAuthor(slug);
    return author && { ...author, description: author.bio };
  },
  path: (slug: string) => authorPath(slug),
  feedPath: authorFeedPath,
  filter: (slug: string) => ({ author: slug }),
};

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  return answerListFeed(slug, kind);
}
