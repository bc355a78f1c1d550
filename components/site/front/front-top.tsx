import { Card } from '@/components/article/card';
import type { ArticleCardView } from '@/domain/articles/types';

/** The lead story over seven columns, two more beside it. */
export function FrontTop({ lead, seconds }: { lead: ArticleCardView; seconds: ArticleCardView[] }) {
  return (
    <div className={`top${seconds.length === 0 ? ' alone' : ''}`}>
      <Card
        article={lead}
        size="lead"
        level={2}
        picture="above"
        sizes="(min-width:75rem) 41rem, (min-width:64rem) 56vw, 100vw"
        widest={1_600}
        first
        standfirst
      />
      {seconds.length > 0 && (
        <div className="seconds">
          {seconds.slice(0, 2).map((article, index) => (
            <Card
              key={article.id}
              article={article}
              level={2}
              picture={index === 0 ? 'above' : 'beside'}
              sizes={
                index === 0
                  ? '(min-width:64rem) 28rem, (min-width:48rem) 46vw, 6.5rem'
                  : '(min-width:64rem) 10rem, (min-width:48rem) 46vw, 6.5rem'
              }
              widest={1_200}
              standfirst
            />
          ))}
        </div>
      )}
    </div>
  );
}
