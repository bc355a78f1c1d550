import { useId } from 'react';

type Card = { id: string; href: string; title: string; facts: string[] };
type Props = { title: string; empty: string; all: { href: string; text: string }; cards: Card[] };

/** One status of the board and the articles in it. */
export function BoardColumn({ title, empty, all, cards }: Props) {
  const id = useId();
  return (
    <section className="board-column" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {cards.length === 0 ? (
        <p className="quiet small">{empty}</p>
      ) : (
        <ol>
          {cards.map((card) => (
            <li key={card.id} className="board-card">
              <a href={card.href} dir="auto">
                {card.title}
              </a>
              <p className="quiet small">{card.facts.join(' · ')}</p>
            </li>
          ))}
        </ol>
      )}
      <a className="small" href={all.href}>
        {all.text}
      </a>
    </section>
  );
}
