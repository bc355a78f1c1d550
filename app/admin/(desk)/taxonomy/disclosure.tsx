type Props = {
  title: string;
  mark?: React.ReactNode;
  /** Beside the title: how many articles. */
  note?: string;
  isBelow?: boolean;
  children: React.ReactNode;
};

/** One name of a list, whose fields open on demand. */
export function Disclosure({ title, mark, note, isBelow = false, children }: Props) {
  return (
    <details className={isBelow ? 'entry-fold entry-below' : 'entry-fold'}>
      <summary>
        {mark} <bdi>{title}</bdi> {note ? <span className="quiet small">{note}</span> : null}
      </summary>
      {children}
    </details>
  );
}
