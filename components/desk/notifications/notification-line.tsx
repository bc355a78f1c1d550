'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { NotificationView } from '@/domain/notifications/types';
import type { FormAction } from '@/lib/form-state';

type Props = { notification: NotificationView; when: string; open: FormAction<null> };

/** One notification. Opening it leads to the article and marks it as read. */
export function NotificationLine({ notification, when, open }: Props) {
  const t = useTranslations('desk');
  const [state, send] = useActionState(open, { status: 'idle' });
  const { id, kind, title, byName, detail, isRead } = notification;
  return (
    <li className="notification" data-unread={!isRead}>
      <form action={send}>
        <input type="hidden" name="id" value={id} />
        <SubmitButton look="quiet">
          {t(`inbox.what.${kind}`, { title: title || t('overview.untitled') })}
        </SubmitButton>{' '}
        {isRead ? null : <span className="tag tag-strong">{t('inbox.unread')}</span>}
        {detail ? (
          <p className="small" dir="auto">
            {detail}
          </p>
        ) : null}
        <p className="quiet small">
          {byName ? <bdi>{byName}</bdi> : null}
          {byName ? ' · ' : ''}
          {when}
        </p>
        <FormNotice state={state} />
      </form>
    </li>
  );
}
