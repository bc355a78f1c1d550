import { Card } from '@/components/article/card';
import { tinted } from '@/components/ui/tint';
import type { ArticleCardView } from '@/domain/articles/types';
import type { SectionRef } from '@/domain/taxonomy/types';
import { sectionPath } from '@/lib/urls';
import { PictureRow } from './picture-row';

export type BandLayout = 'feature' | 'row' | 'text';

type BandProps = {
  section: SectionRef;
  items: ArticleCardView[];
  /** Wanted; a band without the pictures for it is set in words. */ layout: BandLayout;
};

const ITEM_LIMITS: Record<BandLayout, number> = { feature: 5, row: 4, text: 4 };
const LAYOUTS = { feature: Feature, row: Row, text: Text } as const;

/** A section on the front page. Neighbouring sections use different layouts. */
export function SectionBand({ section, items, layout: wanted }: BandProps) {
  const layout = availableLayout(wanted, items);
  const id = `band-${section.id}`;
  const Layout = LAYOUTS[layout];
  return (
    <section {...tinted('band', section)} aria-labelledby={id}>
      <h2 className="band-head" id={id}>
        <a href={sectionPath(section.slug)}>{section.name}</a>
      </h2>
      <Layout items={items.slice(0, ITEM_LIMITS[layout])} />
    </section>
  );
}

function availableLayout(wanted: BandLayout, items: ArticleCardView[]): BandLayout {
  const pictures = items.slice(0, ITEM_LIMITS.row).filter((item) => item.image).length;
  if (wanted === 'feature' && !items[0]?.image) return 'text';
  return wanted === 'row' && pictures < 3 ? 'text' : wanted;
}

/** One large card with its picture, the others as a list of headlines. */
function Feature({ items }: { items: ArticleCardView[] }) {
  const [first, ...others] = items;
  if (!first) return null;
  return (
    <div className={`feature${others.length === 0 ? ' alone' : ''}`}>
      <Card
        article={first}
        size="big"
        picture="above"
        sizes="(min-width:64rem) 40rem, 100vw"
        widest={1_400}
        standfirst
        hideSection
      />
      {others.length > 0 && (
        <ul className="stack">
          {others.map((article, index) => (
            <li key={article.id}>
              <Card
                article={article}
                picture={index === 0 ? 'beside' : 'none'}
                sizes="(min-width:48rem) 9rem, 6.5rem"
                widest={480}
                hideSection
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Row({ items }: { items: ArticleCardView[] }) {
  return <PictureRow items={items} hideSection />;
}

/** Headlines only; the first has its standfirst. */
function Text({ items }: { items: ArticleCardView[] }) {
  return (
    <ul className={`texts of-${items.length}`}>
      {items.map((article, index) => (
        <li key={article.id}>
          <Card article={article} size={index === 0 ? 'big' : 'card'} hideSection standfirst />
        </li>
      ))}
    </ul>
  );
}
