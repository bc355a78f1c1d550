'use client';

type Props = {
  /** Identifies the line, so that focus can return to it after a move. */
  slot: string;
  /** What the grip is called: it names the line and says which keys move it. */
  grip: string;
  /** What each key does while the grip has the focus. */
  keys: Partial<Record<string, () => void>>;
  onDrag: () => void;
  onDrop: () => void;
  className?: string;
  children: React.ReactNode;
};

/** A line of a list that can be dragged, or moved by keys on its grip. */
export function SortableLine({ slot, grip, keys, onDrag, onDrop, className = '', children }: Props) {
  const press = (event: React.KeyboardEvent) => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <li
      className={`slot ${className}`}
      draggable
      onDragStart={onDrag}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.stopPropagation();
        onDrop();
      }}
    >
      <button type="button" className="slot-grip" data-slot={slot} aria-label={grip} onKeyDown={press}>
        <span aria-hidden="true">⠿</span>
      </button>
      {children}
    </li>
  );
}
