import { getTranslations } from 'next-intl/server';
import { NotificationLine } from '@/components/desk/notifications/notification-line';
import { ReadAllForm } from '@/components/desk/notifications/read-all-form';
import { Button } from '@/components/desk/ui/button';
import { PageHead } from '@/components/desk/ui/page-head';
import { countUnread, listNotifications } from '@/domain/notifications/queries';
import { readSettings } from '@/domain/settings/queries';
import { accountPath, notificationsPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { openNotificationAction, readAllAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  await requireActor('notifications');
  const t = await getTranslations('desk.inbox');
  return { title: t('title') };
}

/** What happened to the person's articles, the newest first. */
export default async function NotificationsPage({ searchParams }: Props) {
  const { actor, locale } = await requireActor('notifications');
  const { after } = await searchParams;
  const cursor = typeof after === 'string' ? after : undefined;
  const [t, { items, next }, unread, settings] = await Promise.all([
    getTranslations('desk.inbox'),
    listNotifications(actor.id, cursor),
    countUnread(actor.id),
    readSettings(),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  const [newest] = items;
  return (
    <>
      <PageHead title={t('title')} hint={t('hint')}>
        <Button asChild look="quiet">
          <a href={accountPath('notifications')}>{t('toChoices')}</a>
        </Button>
        {unread > 0 && newest && !cursor ? <ReadAllForm action={readAllAction} upTo={newest.id} /> : null}
      </PageHead>
      {items.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ul className="lines">
          {items.map((item) => (
            <NotificationLine
              key={item.id}
              notification={item}
              when={formatDateTime(item.createdAt)}
              open={openNotificationAction}
            />
          ))}
        </ul>
      )}
      <nav className="row" aria-label={t('pages')}>
        {cursor ? <a href={notificationsPath()}>{t('newest')}</a> : null}
        {next ? <a href={notificationsPath(next)}>{t('older')}</a> : null}
      </nav>
    </>
  );
}
