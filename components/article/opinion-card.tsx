import type { ArticleCardView } from '@/domain/articles/types';
import { articlePath } from '@/lib/urls';
import { AuthorNames } from './author-names';
import { Picture } from '@/components/ui/picture';

/** An opinion piece: portrait and author first, then the headline in Naskh. */
export function OpinionCard({ article, level = 3 }: { article: ArticleCardView; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const portrait = article.authors[0]?.portrait;
  return (
    <article className="card op voice">
      {portrait && <Picture image={portrait} sizes="4.5rem" widest={320} alt="" className="face" />}
      <div className="words">
        {article.authors.length > 0 && (
          <p className="label">
            <b>
              <AuthorNames authors={article.authors} />
            </b>
          </p>
        )}
        <Heading className="head">
          <a href={articlePath(article)}>{article.title}</a>
        </Heading>
      </div>
    </article>
  );
}
