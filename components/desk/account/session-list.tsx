'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { describeBrowser } from '@/components/desk/account/describe-browser';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

type Session = {
  id: string;
  userAgent: string | null;
  address: string | null;
  since: string;
  lastSeen: string;
  isCurrent: boolean;
};
type Props = { sessions: Session[]; end: FormAction<null>; endOthers: FormAction<{ ended: number }> };

/** The account's open sessions; each can be ended here, with immediate effect. */
export function SessionList({ sessions, end, endOthers }: Props) {
  const t = useTranslations('desk.account');
  const [state, send] = useActionState(end, { status: 'idle' });
  const [others, sendOthers] = useActionState(endOthers, { status: 'idle' });
  return (
    <section className="part" aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions')}</h2>
      <FormNotice state={state} />
      <ul className="lines">
        {sessions.map((session) => (
          <li key={session.id} className="row">
            <bdi>{describeBrowser(session.userAgent) ?? t('unknownBrowser')}</bdi>
            {session.isCurrent ? <span className="tag tag-strong">{t('thisSession')}</span> : null}
            <span className="quiet small">
              {t('seen', { when: session.lastSeen })} · {t('since', { when: session.since })} ·{' '}
              <bdi>{session.address}</bdi>
            </span>
            {session.isCurrent ? null : (
              <form action={send}>
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton look="quiet" size="small">
                  {t('endSession')}
                </SubmitButton>
              </form>
            )}
          </li>
        ))}
      </ul>
      <FormNotice state={others} />
      <form action={sendOthers}>
        <SubmitButton look="danger">{t('endOthers')}</SubmitButton>
      </form>
    </section>
  );
}
