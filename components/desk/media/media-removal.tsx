'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import type { MediaActions, MediaUseViewModel } from '@/components/desk/media/media-actions';
import { useToast } from '@/components/desk/ui/toasts';

type Props = {
  id: string;
  actions: Pick<MediaActions, 'uses' | 'remove'>;
  onRemoved: () => void;
};

/** Where the file is used; if nowhere, a button with confirmation that deletes it. */
export function MediaRemoval({ id, actions, onRemoved }: Props) {
  const t = useTranslations('desk.media');
  const [uses, setUses] = useState<MediaUseViewModel[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void actions.uses({ id }).then((result) => {
      if (isCurrent && result.ok) setUses(result.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [actions, id]);
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
      {uses?.length === 0 ? <DeletePermanently id={id} remove={actions.remove} onRemoved={onRemoved} /> : null}
    </section>
  );
}

function DeletePermanently({ id, remove, onRemoved }: Pick<Props, 'id' | 'onRemoved'> & Pick<MediaActions, 'remove'>) {
  const t = useTranslations('desk.media');
  const showToast = useToast();
  const [isSure, setSure] = useState(false);
  const [isBusy, start] = useTransition();
  const removeNow = () =>
    start(async () => {
      const result = await remove({ id });
      if (result.ok) onRemoved();
      else showToast(result.message, { tone: 'failed' });
    });
  return isSure ? (
    <div className="row">
      <Button look="danger" onClick={removeNow} disabled={isBusy}>
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
  );
}
