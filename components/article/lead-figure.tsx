import type { ArticleView } from '@/domain/articles/types';
import { Picture } from '@/components/ui/picture';

/** The lead picture under the headline, at full width and with high fetch priority. */
export function LeadFigure({ article }: { article: Pick<ArticleView, 'image' | 'leadCaption'> }) {
  const { image } = article;
  if (!image) return null;
  const caption = article.leadCaption || image.caption;
  return (
    <figure className="lead-fig">
      <Picture image={image} sizes="(min-width:46.5rem) 42.5rem, 100vw" widest={1_600} priority />
      {(caption || image.credit) && (
        <figcaption>
          {caption && <span>{caption}</span>}
          {caption && image.credit && ' '}
          {image.credit && (
            <small>
              <bdi>{image.credit}</bdi>
            </small>
          )}
        </figcaption>
      )}
    </figure>
  );
}
