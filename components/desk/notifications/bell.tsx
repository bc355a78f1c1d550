'use client';

import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { notificationsPath, unreadCountPath } from '@/lib/urls';

/** As many as are counted; beyond it stands a plus. */
const MOST = 99;

/** The way to the notifications, with how many are unread: as the page was sent, and asked again when another opens. */
export function Bell({ unread: first }: { unread: number }) {
  const t = useTranslations('desk.inbox');
  const path = usePathname();
  const [seen, setSeen] = useState({ path, unread: first, from: first });
  const { unread } = seen;
  // What the server sends anew counts more than what was asked before.
  if (seen.from !== first) setSeen({ path, unread: first, from: first });
  useEffect(() => {
    if (path === seen.path) return;
    const stop = new AbortController();
    void fetch(unreadCountPath(), { signal: stop.signal })
      .then(async (response) => {
        const body: unknown = response.ok ? await response.json() : null;
        if (isCount(body)) setSeen((now) => ({ ...now, path, unread: body.unread }));
      })
      .catch(() => undefined); // the number stays what it was
    return () => stop.abort();
  }, [path, seen.path]);
  const shown = unread > MOST ? `${MOST}+` : String(unread);
  return (
    <a
      className="desk-bell"
      href={notificationsPath()}
      aria-label={t('bell', { count: unread })}
      aria-current={path === notificationsPath() ? 'page' : undefined}
    >
      <svg
        viewBox="0 0 24 24"
        width="20"
        height="20"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
      >
        <path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 2h-15L6 17ZM10 21.5h4" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      {unread > 0 ? <span className="desk-bell-count">{shown}</span> : null}
    </a>
  );
}

function isCount(body: unknown): body is { unread: number } {
  return typeof body === 'object' && body !== null && 'unread' in body && typeof body.unread === 'number';
}
