export type FilterChoice = { name: string; path: string; isChosen: boolean };

/** One filter as a row of links, the first of which clears it. Nothing when there is no choice. */
export function FilterRow({
  label,
  choices,
  isMain = false,
}: {
  label: string;
  choices: FilterChoice[];
  isMain?: boolean;
}) {
  if (choices.length < 2) return null;
  return (
    <nav aria-label={label} className={isMain ? 'filter-row main' : 'filter-row'}>
      {!isMain && <span aria-hidden="true">{label}</span>}
      <ul>
        {choices.map(({ name, path, isChosen }) => (
          <li key={path}>
            <a href={path} rel="nofollow" aria-current={isChosen ? 'true' : undefined} dir="auto">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
