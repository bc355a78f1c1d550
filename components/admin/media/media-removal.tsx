'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useTransition } from 'react';
import { Button } from '@/components/admin/button';
import type { MediaActions, ShownUse } from '@/components/admin/media/media-actions';
import { useToast } from '@/components/admin/toasts';

/** Where the file stands; and, when it stands nowhere, the button that removes it, asked twice. */
export function MediaRemoval({
  id,
  actions,
  onRemoved,
}: {
  id: string;
  actions: Pick<MediaActions, 'uses' | 'remove'>;
  onRemoved: () => void;
}) {
  const t = useTranslations('desk.media');
  const say = useToast();
  const [uses, setUses] = useState<ShownUse[] | null>(null);
  const [isSure, setSure] = useState(false);
  const [isBusy, start] = useTransition();
  useEffect(() => {
    let isCurrent = true;
    void actions.uses({ id }).then((result) => {
      if (isCurrent && result.ok) setUses(result.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions, id]);
  const remove = () =>
    start(async () => {
      const result = await actions.remove({ id });
      if (result.ok) onRemoved();
      else say(result.message, { tone: 'failed' });
    });
  return (
    <section className="part" aria-label={t('uses')}>
      <h2>{t('uses')}</h2>
      {uses?.length === 0 ? <p className="quiet">{t('unused')}</p> : null}
      <ul>
        {uses?.map((use) => (
          <li key={`${use.id} ${use.place}`}>
            <a href={use.href} dir="auto">
              {use.title}
            </a>{' '}
            <span className="tag">{use.place}</span>
          </li>
        ))}
      </ul>
      {uses?.length !== 0 ? null : isSure ? (
        <div className="row">
          <Button look="danger" onClick={remove} disabled={isBusy}>
            {t('removeForGood')}
          </Button>
          <Button look="quiet" onClick={() => setSure(false)}>
            {t('keep')}
          </Button>
        </div>
      ) : (
        <div>
          <Button look="danger" onClick={() => setSure(true)}>
            {t('remove')}
          </Button>
        </div>
      )}
    </section>
  );
}
