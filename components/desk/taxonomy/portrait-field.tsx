'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { MediaPicker } from '@/components/desk/media/media-picker';
import type { MediaActions } from '@/components/desk/media/media-actions';
import { Picture } from '@/components/ui/picture';
import type { ImageView } from '@/domain/media/types';

/** An author's portrait from the library; submitted as `portraitId`. */
export function PortraitField({ portrait, actions }: { portrait: ImageView | null; actions: MediaActions }) {
  const t = useTranslations('desk.taxonomy');
  const [image, setImage] = useState(portrait);
  const [isOpen, setOpen] = useState(false);
  return (
    <fieldset>
      <legend>{t('portrait')}</legend>
      <input type="hidden" name="portraitId" value={image?.id ?? ''} />
      {image ? <Picture image={image} sizes="8rem" widest={320} className="portrait-choice" /> : null}
      <div className="row">
        <Button onClick={() => setOpen(true)}>{t('choosePortrait')}</Button>
        {image ? (
          <Button look="quiet" onClick={() => setImage(null)}>
            {t('noPortrait')}
          </Button>
        ) : null}
      </div>
      <MediaPicker open={isOpen} onOpenChange={setOpen} actions={actions} onChoose={(item) => setImage(item.image)} />
    </fieldset>
  );
}
