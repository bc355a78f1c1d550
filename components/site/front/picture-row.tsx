import { Card } from '@/components/article/card';
import type { ArticleCardView } from '@/domain/articles/types';

/** Four equal cards in a row; on phones only the first has its picture on top. */
export function PictureRow({ items, hideSection = false }: { items: ArticleCardView[]; hideSection?: boolean }) {
  return (
    <ul className="row4">
      {items.map((article) => (
        <li key={article.id}>
          <Card
            article={article}
            picture="above"
            sizes="(min-width:64rem) 17rem, (min-width:48rem) 45vw, 100vw"
            widest={1_200}
            hideSection={hideSection}
            standfirst={!article.image}
          />
        </li>
      ))}
    </ul>
  );
}
