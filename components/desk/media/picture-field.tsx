'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { MediaPicker } from '@/components/desk/media/media-picker';
import type { MediaActions } from '@/components/desk/media/media-actions';
import { Picture } from '@/components/ui/picture';
import type { ImageView } from '@/domain/media/types';

type Props = {
  label: string;
  hint?: string;
  /** Submitted under this name: the picture's id, empty for none. */
  name: string;
  picture: ImageView | null;
  actions: MediaActions;
  onChange?: (picture: ImageView | null) => void;
};

/** A picture from the library, or a new one. */
export function PictureField({ label, hint, name, picture, actions, onChange }: Props) {
  const t = useTranslations('desk.media');
  const [image, setImage] = useState(picture);
  const [isOpen, setOpen] = useState(false);
  const choose = (chosen: ImageView | null) => {
    setImage(chosen);
    onChange?.(chosen);
  };
  return (
    <fieldset className="picture-field">
      <legend>{label}</legend>
      {hint ? <p className="field-hint">{hint}</p> : null}
      <input type="hidden" name={name} value={image?.id ?? ''} />
      {image ? <Picture image={image} isClear sizes="8rem" widest={320} className="picture-choice" /> : null}
      <div className="row">
        <Button onClick={() => setOpen(true)} aria-label={t('choosePictureFor', { field: label })}>
          {t('choosePicture')}
        </Button>
        {image ? (
          <Button look="quiet" onClick={() => choose(null)} aria-label={t('noPictureFor', { field: label })}>
            {t('noPicture')}
          </Button>
        ) : null}
      </div>
      <MediaPicker open={isOpen} onOpenChange={setOpen} actions={actions} onChoose={(item) => choose(item.image)} />
    </fieldset>
  );
}
