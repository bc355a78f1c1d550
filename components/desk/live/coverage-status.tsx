'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { useToast } from '@/components/desk/ui/toasts';
import type { Coverage } from '@/domain/live/types';
import { type DateStyle, formatDateTime } from '@/lib/dates/regions';
import type { LiveActions } from './actions';

type Props = {
  coverage: Coverage;
  closedAt: Date | null;
  dates: DateStyle;
  actions: Pick<LiveActions, 'close' | 'reopen' | 'publish'>;
  onChanged: () => Promise<void>;
};

/** Whether readers see the story and whether it goes on, with the steps from one to the other. */
export function CoverageStatus({ coverage, closedAt, dates, actions, onChanged }: Props) {
  const t = useTranslations('desk.live');
  const showToast = useToast();
  const [isSure, setSure] = useState(false);
  const [isBusy, start] = useTransition();
  const step = (run: () => ReturnType<LiveActions['close']>, done: string) =>
    start(async () => {
      const result = await run().catch(() => null);
      setSure(false);
      showToast(result?.ok ? done : (result?.message ?? t('lookFailed')), { tone: result?.ok ? 'done' : 'failed' });
      await onChanged();
    });
  const { id, version } = coverage;
  return (
    <div className="live-state">
      {closedAt ? (
        <p className="form-notice">
          {t('closedAt', { when: formatDateTime(closedAt, dates) })} {t('isClosed')}
        </p>
      ) : null}
      {coverage.isPublic ? null : <p className="form-notice">{t('notPublic')}</p>}
      <div className="row">
        {coverage.isPublic || coverage.status === 'WITHDRAWN' ? null : (
          <Button disabled={isBusy} onClick={() => step(() => actions.publish({ id, version }), t('published'))}>
            {t('publish')}
          </Button>
        )}
        {closedAt ? (
          <Button disabled={isBusy} onClick={() => step(() => actions.reopen({ id }), t('reopenedNow'))}>
            {t('reopen')}
          </Button>
        ) : null}
        {closedAt || isSure ? null : (
          <Button disabled={isBusy} onClick={() => setSure(true)}>
            {t('close')}
          </Button>
        )}
        {isSure && !closedAt ? (
          <>
            <span>{t('closeSure')}</span>
            <Button
              look="danger"
              disabled={isBusy}
              autoFocus
              onClick={() => step(() => actions.close({ id }), t('closedNow'))}
            >
              {t('close')}
            </Button>
            <Button look="quiet" onClick={() => setSure(false)}>
              {t('cancel')}
            </Button>
          </>
        ) : null}
      </div>
    </div>
  );
}
