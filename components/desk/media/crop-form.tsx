'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { SelectField } from '@/components/desk/ui/field';
import { cropAreaOf, type CropRatio, cropRatios } from '@/components/desk/media/crop-area';
import { Slider } from '@/components/desk/media/focal-point';
import type { MediaActions } from '@/components/desk/media/media-actions';
import { useToast } from '@/components/desk/ui/toasts';
import { Picture } from '@/components/ui/picture';
import type { ImageView, LibraryItem } from '@/domain/media/types';

/** Creates a new picture from a part of this one; the original stays. */
export function CropForm({
  image,
  crop,
  onCropped,
}: {
  image: ImageView;
  crop: MediaActions['crop'];
  onCropped: (item: LibraryItem) => void;
}) {
  const t = useTranslations('desk.media');
  const showToast = useToast();
  const [ratio, setRatio] = useState<CropRatio>('16:9');
  const [place, setPlace] = useState({ size: 1, x: image.focalX, y: image.focalY });
  const [isBusy, start] = useTransition();
  const area = cropAreaOf(image, cropRatios[ratio], place);
  const save = () =>
    start(async () => {
      const result = await crop({ id: image.id, ...area });
      if (!result.ok) return showToast(result.message, { tone: 'failed' });
      showToast(t('cropped'));
      onCropped(result.value.item);
    });
  return (
    <div className="crop">
      <div className="focal-picture" dir="ltr">
        <Picture image={image} alt="" sizes="28rem" widest={1_200} />
        <span
          className="crop-frame"
          aria-hidden="true"
          style={{
            left: `${area.left * 100}%`,
            top: `${area.top * 100}%`,
            width: `${area.width * 100}%`,
            height: `${area.height * 100}%`,
          }}
        />
      </div>
      <SelectField
        label={t('ratio')}
        value={ratio}
        options={Object.keys(cropRatios).map((value) => ({ value, label: value }))}
        onChange={(event) => setRatio(event.target.value as CropRatio)} /* the options are its names */
      />
      <Slider label={t('cropSize')} min={0.2} value={place.size} onChange={(size) => setPlace({ ...place, size })} />
      <Slider label={t('fromLeft')} value={place.x} onChange={(x) => setPlace({ ...place, x })} />
      <Slider label={t('fromTop')} value={place.y} onChange={(y) => setPlace({ ...place, y })} />
      <Button onClick={save} disabled={isBusy}>
        {isBusy ? t('cropping') : t('crop')}
      </Button>
    </div>
  );
}
