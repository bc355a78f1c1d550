'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useState } from 'react';

type Props = { label: string; menu: string; groups: { href: string; text: string }[][] };

/** The desk's navigation: a line for each group, or behind a button on a phone. */
export function DeskNav({ label, menu, groups }: Props) {
  const path = usePathname();
  const [isOpen, setOpen] = useState(false);
  const isCurrent = (href: string) =>
    href === '/admin' ? path === href : path === href || path.startsWith(`${href}/`);
  return (
    <nav className="desk-nav" aria-label={label}>
      <button
        type="button"
        className="desk-nav-toggle btn btn-plain btn-small"
        aria-expanded={isOpen}
        aria-controls="desk-links"
        onClick={() => setOpen(!isOpen)}
      >
        {menu}
      </button>
      <div id="desk-links" className="desk-links" data-open={isOpen}>
        {groups.map((links, at) => (
          <ul key={at}>
            {links.map(({ href, text }) => (
              <li key={href}>
                <Link
                  href={href}
                  prefetch={false}
                  aria-current={isCurrent(href) ? 'page' : undefined}
                  onClick={() => setOpen(false)}
                >
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        ))}
      </div>
    </nav>
  );
}
