import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { InboxMessage } from '@/components/desk/inbox/inbox-message';
import { Button } from '@/components/desk/ui/button';
import { PageHead } from '@/components/desk/ui/page-head';
import { listMessages } from '@/domain/contact/queries';
import { contactBoxNames } from '@/domain/contact/types';
import { readSettings } from '@/domain/settings/queries';
import { getEnv } from '@/lib/env';
import { inboxPath } from '@/lib/urls';
import { createDateTimeFormatter } from '@/server/desk/date-formatters';
import { requireActor } from '@/server/session/require-actor';
import { moveMessageAction, removeMessageAction } from './actions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const filterSchema = z.object({
  box: z.enum(contactBoxNames).catch('inbox'),
  after: z.uuid().optional().catch(undefined),
});

export async function generateMetadata() {
  await requireActor('inbox');
  const t = await getTranslations('desk.inbox');
  return { title: t('title') };
}

/** What readers wrote to the newsroom, latest first. */
export default async function InboxPage({ searchParams }: Props) {
  const { locale } = await requireActor('inbox');
  const { box, after } = filterSchema.parse(await searchParams);
  const [t, settings, page] = await Promise.all([
    getTranslations('desk.inbox'),
    readSettings(),
    listMessages({ box, ...(after && { after }) }),
  ]);
  const formatDateTime = createDateTimeFormatter(settings, locale);
  return (
    <>
      <PageHead title={t('title')} hint={t(settings.contactForm ? 'hint' : 'hintOff')} />
      <nav className="row taxonomy-parts" aria-label={t('boxes')}>
        {contactBoxNames.map((name) => (
          <Button key={name} asChild size="small">
            <a href={inboxPath({ box: name })} aria-current={name === box ? 'page' : undefined}>
              {t(`box.${name}`)}
            </a>
          </Button>
        ))}
      </nav>
      {page.items.length === 0 ? <p>{t(`none.${box}`)}</p> : null}
      <ul className="inbox">
        {page.items.map((message) => (
          <li key={message.id}>
            <InboxMessage
              message={message}
              when={formatDateTime(message.createdAt)}
              articleHref={ownAddress(message.article)}
              move={moveMessageAction}
              remove={removeMessageAction}
            />
          </li>
        ))}
      </ul>
      <nav className="row" aria-label={t('pages')}>
        {after ? <a href={inboxPath({ box })}>{t('newest')}</a> : null}
        {page.next ? <a href={inboxPath({ box, after: page.next })}>{t('older')}</a> : null}
      </nav>
    </>
  );
}

/** A link for an address on this site alone: where others lead is not known, and nobody should follow them by mistake. */
function ownAddress(text: string): string | null {
  const { SITE_URL } = getEnv();
  if (!URL.canParse(text, SITE_URL) || !/^(?:https?:\/\/|\/)/i.test(text)) return null;
  const { origin, href } = new URL(text, SITE_URL);
  return origin === new URL(SITE_URL).origin ? href : null;
}
