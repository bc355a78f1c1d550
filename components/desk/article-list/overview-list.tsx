import { useId } from 'react';

type Item = { id: string; href: string; title: string; note: string };

/** A short list of articles with a title. */
export function OverviewList({ title, empty, items }: { title: string; empty: string; items: Item[] }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.length === 0 ? (
        <p className="quiet">{empty}</p>
      ) : (
        <ul className="lines">
          {items.map((item) => (
            <li key={item.id}>
              <a href={item.href} dir="auto">
                {item.title}
              </a>{' '}
              <span className="quiet small">{item.note}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
