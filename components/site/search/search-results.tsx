import { Label } from '@/components/article/label';
import { Time } from '@/components/ui/time';
import type { SearchHit } from '@/domain/search/types';
import type { DateStyle } from '@/lib/dates/regions';
import { articlePath } from '@/lib/urls';
import { Marked } from './marked';

/** The results, best first, with matches highlighted. */
export function SearchResults({ hits, dates }: { hits: SearchHit[]; dates: DateStyle }) {
  return (
    <ol className="rows search-results">
      {hits.map(({ article, title, snippet }) => (
        <li key={article.id}>
          <article className="search-hit">
            <Label article={article} linked />
            <h2>
              <a href={articlePath(article)}>
                <Marked runs={title} />
              </a>
            </h2>
            <p>
              <Marked runs={snippet} />
            </p>
            <Time at={article.publishedAt} dates={dates} as="date" className="when" />
          </article>
        </li>
      ))}
    </ol>
  );
}
