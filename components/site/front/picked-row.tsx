import { Card } from '@/components/article/card';
import type { ArticleCardView } from '@/domain/articles/types';

/** Four alike in a row: below the lead, or a band of pictures and film with its own name. */
export function PickedRow({ items, name }: { items: ArticleCardView[]; name: string }) {
  if (items.length === 0) return null;
  return (
    <section className="band picked" aria-label={name}>
      <ul className="row4">
        {items.map((article) => (
          <li key={article.id}>
            <Card
              article={article}
              picture="above"
              sizes="(min-width:64rem) 17rem, (min-width:48rem) 45vw, 100vw"
              widest={960}
              standfirst={!article.image}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
