import type { ArticleCardView } from '@/domain/articles/types';
import { PictureRow } from './picture-row';

/** Four alike in a row: below the lead, or a band of pictures and film with its own name. */
export function PickedRow({ items, name }: { items: ArticleCardView[]; name: string }) {
  if (items.length === 0) return null;
  return (
    <section className="band picked" aria-label={name}>
      <PictureRow items={items} />
    </section>
  );
}
