import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/desk/ui/button';
import { Bell } from '@/components/desk/notifications/bell';
import { DeskNav } from '@/components/desk/ui/desk-nav';
import { countUnread as countUnreadMessages } from '@/domain/contact/queries';
import { countUnread } from '@/domain/notifications/queries';
import { readAccess } from '@/domain/settings/access';
import { readSettings } from '@/domain/settings/queries';
import { accountPath, deskPath, frontPath, settingsPath } from '@/lib/urls';
import { deskLinks } from '@/server/desk/links';
import { pages } from '@/server/permissions/pages';
import { findDeskUser } from '@/server/session/desk-user';
import { signOut } from '../sign-in/actions';

/** The frame of every desk page. It only shows navigation: each page checks the permission itself. */
export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const user = await findDeskUser();
  // Without a user there is no frame: the page itself redirects to the sign-in page.
  if (!user) return children;
  const [t, { name }, access, unread, unreadMessages] = await Promise.all([
    getTranslations('desk'),
    readSettings(),
    readAccess(),
    countUnread(user.actor.id),
    pages.inbox(user.actor) ? countUnreadMessages() : 0,
  ]);
  const closed = access.isMaintained ? 'maintenance' : access.isPrivate ? 'private' : null;
  const groups = deskLinks(user.actor).map((links) =>
    links.map(({ page, path }) => ({
      href: path,
      text: page === 'inbox' && unreadMessages > 0 ? t('nav.inboxUnread', { count: unreadMessages }) : t(`nav.${page}`),
    })),
  );
  return (
    <>
      <header className="desk-head">
        <a className="desk-brand" href={deskPath()}>
          {name}
        </a>
        <DeskNav label={t('nav.label')} menu={t('menu')} groups={groups} />
        <div className="desk-person">
          <Bell unread={unread} />
          <a href={frontPath()}>{t('site')}</a>
          <a href={accountPath()}>{user.name}</a>
          <form action={signOut}>
            <Button type="submit" look="quiet" size="small">
              {t('nav.signOut')}
            </Button>
          </form>
        </div>
      </header>
      {closed === null ? null : (
        <p className="desk-closed" role="status">
          {t(`access.${closed}.banner`)}{' '}
          {pages.settings(user.actor) ? <a href={settingsPath('access')}>{t('access.open')}</a> : null}
        </p>
      )}
      <main id="content" className="desk-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
