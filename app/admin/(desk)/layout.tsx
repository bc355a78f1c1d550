import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/desk/ui/button';
import { Bell } from '@/components/desk/notifications/bell';
import { DeskNav } from '@/components/desk/ui/desk-nav';
import { countUnread } from '@/domain/notifications/queries';
import { readSettings } from '@/domain/settings/queries';
import { accountPath, deskPath, frontPath } from '@/lib/urls';
import { deskLinks } from '@/server/desk/links';
import { findDeskUser } from '@/server/session/desk-user';
import { signOut } from '../sign-in/actions';

/** The frame of every desk page. It only shows navigation: each page checks the permission itself. */
export default async function DeskLayout({ children }: { children: React.ReactNode }) {
  const user = await findDeskUser();
  // Without a user there is no frame: the page itself redirects to the sign-in page.
  if (!user) return children;
  const [t, { name }, unread] = await Promise.all([
    getTranslations('desk'),
    readSettings(),
    countUnread(user.actor.id),
  ]);
  const links = deskLinks(user.actor).map(({ page, path }) => ({ href: path, text: t(`nav.${page}`) }));
  return (
    <>
      <header className="desk-head">
        <a className="desk-brand" href={deskPath()}>
          {name}
        </a>
        <DeskNav label={t('nav.label')} menu={t('menu')} links={links} />
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
      <main id="content" className="desk-main" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}
