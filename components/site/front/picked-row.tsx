import type { ArticleCardView } from '@/domain/articles/types';
import { PictureRow } from './picture-row';

/** Four equal cards in a row: below the lead, or a named band of pictures and videos. */
export function PickedRow({ items, name }: { items: ArticleCardView[]; name: string }) {
  if (items.length === 0) return null;
  return (
    <section className="band picked" aria-label={name}>
      <PictureRow items={items} />
    </section>
  );
}
