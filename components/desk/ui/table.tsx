/** A table that scrolls on its own on narrow screens. `caption` is its accessible name. */
export function Table({
  caption,
  head,
  children,
}: {
  caption: string;
  head: React.ReactNode[];
  children: React.ReactNode;
}) {
  return (
    <div className="table-scroll" role="region" aria-label={caption} tabIndex={0}>
      <table className="table">
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
