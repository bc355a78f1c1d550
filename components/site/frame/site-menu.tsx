import { useTranslations } from 'next-intl';
import { tinted } from '@/components/ui/tint';
import type { MenuLink } from '@/domain/menus/types';

/** More than these would be pushed sideways for ever; the rest opens behind a word of its own. */
const IN_LINE = 24;

type Props = { menu: MenuLink[]; current: string | undefined };

/**
 * The menu under the masthead: one line, which can be pushed sideways. Sub-menus open below it, by the browser's own means,
 * so without a script and by keyboard; one at a time.
 */
export function SiteMenu({ menu, current }: Props) {
  const t = useTranslations('site');
  const rest = menu.slice(IN_LINE);
  return (
    <nav className="mast-nav" aria-label={t('menu')}>
      <ul className="wrap" tabIndex={0}>
        {menu.slice(0, IN_LINE).map((entry, at) => (
          <li key={at}>
            <Entry entry={entry} current={current} />
          </li>
        ))}
      </ul>
      {rest.length > 0 && <SubMenu name={t('more')} items={rest.flatMap(flat)} current={current} />}
    </nav>
  );
}

function Entry({ entry, current }: { entry: MenuLink; current: string | undefined }) {
  const t = useTranslations('site');
  if (entry.href === null) return <SubMenu name={entry.label} items={entry.items} current={current} />;
  return (
    <>
      <Link entry={entry} current={current} />
      {entry.items.length > 0 && (
        <SubMenu label={t('subMenu', { name: entry.label })} items={entry.items} current={current} />
      )}
    </>
  );
}

/** A link that can be marked as the place where the reader is. */
export function Link({ entry: { href, label, colour }, current }: { entry: MenuLink; current: string | undefined }) {
  if (href === null) return <b>{label}</b>;
  return (
    <a {...tinted('', colour ? { colour } : null)} href={href} aria-current={href === current ? 'page' : undefined}>
      {label}
    </a>
  );
}

type SubMenuProps = { items: MenuLink[]; current: string | undefined } & ({ name: string } | { label: string });

/** `name` is written on it; `label` says what it opens where the words stand on a link beside it. */
function SubMenu({ items, current, ...words }: SubMenuProps) {
  const holdsCurrent = items.some(({ href }) => href !== null && href === current);
  return (
    <details name="mast-nav">
      <summary aria-current={holdsCurrent || undefined} aria-label={'label' in words ? words.label : undefined}>
        {'name' in words && words.name}
      </summary>
      <ul>
        {items.map((entry, at) => (
          <li key={at}>
            <Link entry={entry} current={current} />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** An entry and what belongs to it, in one list. */
function flat(entry: MenuLink): MenuLink[] {
  return [entry, ...entry.items];
}
