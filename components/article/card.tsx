import type { ArticleCardView } from '@/domain/articles/types';
import type { DateStyle } from '@/lib/dates/regions';
import { articlePath } from '@/lib/urls';
import { Time } from '@/components/ui/time';
import { Label } from './label';
import { AuthorNames } from './author-names';
import { Picture } from '@/components/ui/picture';

export type CardSize = 'lead' | 'big' | 'card' | 'small';

type CardProps = {
  article: ArticleCardView;
  size?: CardSize;
  level?: 2 | 3;
  picture?: 'none' | 'above' | 'beside';
  /** The `sizes` attribute of the picture. */
  sizes?: string;
  widest?: number;
  first?: boolean;
  standfirst?: boolean;
  hideSection?: boolean;
  /** True on the author's own page. */
  hideAuthors?: boolean;
  /** Shows the publication date in this style. */
  dates?: DateStyle;
  dateAs?: 'date' | 'time' | 'both';
  className?: string;
};

/** One article in a list. The headline is the link; the whole card is clickable. */
export function Card(props: CardProps) {
  const { article, size = 'card', level = 3, picture = 'none', first, standfirst, dates, className = '' } = props;
  const Heading = level === 2 ? 'h2' : 'h3';
  const shown = picture === 'none' ? null : article.image;
  const opinion = article.kind === 'OPINION';
  return (
    <article
      className={`card ${size}${shown ? ` ${picture}` : ' plain'}${opinion ? ' op' : ''} ${className}`.trimEnd()}
    >
      {shown && (
        <Picture
          image={shown}
          sizes={props.sizes ?? '7rem'}
          widest={props.widest}
          priority={first}
          alt=""
          className="pic"
        />
      )}
      <div className="words">
        {opinion && !props.hideAuthors && article.authors.length > 0 ? (
          <p className="label">
            <b>
              <AuthorNames authors={article.authors} />
            </b>
          </p>
        ) : (
          <Label article={article} hideSection={props.hideSection} />
        )}
        <Heading className="head">
          <a href={articlePath(article)}>{article.title}</a>
        </Heading>
        {standfirst && article.standfirst && <p className="stand">{article.standfirst}</p>}
        {dates && (
          <p className="when">
            <Time at={article.publishedAt} dates={dates} as={props.dateAs ?? 'date'} />
          </p>
        )}
      </div>
    </article>
  );
}
