import { findSection } from '@/domain/taxonomy/queries';
import { sectionFeedPath, sectionPath } from '@/lib/urls';
import { answerListFeed } from '@/server/feeds/answer-feed';

const kind = {
  noun: 'section' as const,
  find: findSection,
  path: (slug: string) => sectionPath(slug),
  feedPath: sectionFeedPath,
  filter: (slug: string) => ({ section: slug }),
};

export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  return answerListFeed(slug, kind);
}
