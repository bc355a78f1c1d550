'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useState } from 'react';
import { MomentField } from '@/components/desk/advertisements/moment-field';
import type { MediaActions } from '@/components/desk/media/media-actions';
import { PictureField } from '@/components/desk/media/picture-field';
import { CheckField, SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { advertisementPlaces, type AdvertisementView, MAX_WEIGHT } from '@/domain/advertisements/types';
import { type FormAction, fieldsOf, type FormState } from '@/lib/form-state';

type Props = {
  action: FormAction<{ id: string }>;
  mediaActions: MediaActions;
  /** Left out for a new one. */
  advertisement?: AdvertisementView;
};

/** A new advertisement, or a change of one. */
export function AdvertisementForm({ action, mediaActions, advertisement }: Props) {
  const t = useTranslations('desk.advertisements');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="form" aria-label={t(advertisement ? 'change' : 'add')}>
      <input type="hidden" name="id" value={advertisement?.id ?? ''} />
      {/* A new one begins with empty fields again once the one before is saved. */}
      <Fields key={state.status === 'done' ? state.value.id : ''} {...{ state, mediaActions, advertisement }} />
      <FormNotice state={state} />
      <SubmitButton>{t('save')}</SubmitButton>
    </form>
  );
}

type FieldsProps = Pick<Props, 'mediaActions'> & {
  state: FormState<{ id: string }>;
  advertisement: AdvertisementView | undefined;
};

function Fields({ state, mediaActions, advertisement }: FieldsProps) {
  const t = useTranslations('desk.advertisements');
  const errors = fieldsOf(state);
  const typed = state.status === 'failed' ? state.values : {};
  const text = (name: 'name' | 'link' | 'weight') => ({
    name,
    defaultValue: typed[name] ?? (advertisement ? String(advertisement[name]) : ''),
    error: errors[name],
  });
  return (
    <>
      <TextField label={t('name')} hint={t('nameHint')} required maxLength={120} dir="auto" {...text('name')} />
      <SelectField
        label={t('place')}
        name="place"
        options={advertisementPlaces.map((value) => ({ value, label: t(`places.${value}`) }))}
        defaultValue={typed['place'] ?? advertisement?.place ?? advertisementPlaces[0]}
      />
      <ContentFields {...{ errors, typed, mediaActions, advertisement }} />
      <TextField
        label={t('link')}
        hint={t('linkHint')}
        type="url"
        dir="ltr"
        required
        maxLength={1_000}
        {...text('link')}
      />
      <MomentField label={t('startsAt')} name="startsAt" moment={advertisement?.startsAt} error={errors['startsAt']} />
      <MomentField label={t('endsAt')} name="endsAt" moment={advertisement?.endsAt} error={errors['endsAt']} />
      <TextField
        label={t('weight')}
        hint={t('weightHint')}
        type="number"
        min={1}
        max={MAX_WEIGHT}
        required
        {...text('weight')}
        defaultValue={typed['weight'] ?? advertisement?.weight ?? 1}
      />
      <CheckField
        label={t('isOn')}
        name="isOn"
        defaultChecked={state.status === 'failed' ? typed['isOn'] === 'on' : (advertisement?.isOn ?? true)}
      />
    </>
  );
}

type ContentProps = Omit<FieldsProps, 'state'> & { errors: Record<string, string>; typed: Record<string, string> };

/** A picture with its alternative text, or a title and a line. */
function ContentFields({ errors, typed, mediaActions, advertisement }: ContentProps) {
  const t = useTranslations('desk.advertisements');
  const [image, setImage] = useState(advertisement?.image ?? null);
  const field = (name: 'alt' | 'title' | 'line') => ({
    name,
    defaultValue: typed[name] ?? advertisement?.[name] ?? '',
    error: errors[name],
    dir: 'auto',
  });
  return (
    <>
      <PictureField
        label={t('picture')}
        hint={t('pictureHint')}
        name="mediaId"
        picture={image}
        actions={mediaActions}
        onChange={setImage}
      />
      {image ? (
        <TextField
          key={image.id}
          label={t('alt')}
          hint={t('altHint')}
          required
          maxLength={300}
          {...field('alt')}
          defaultValue={field('alt').defaultValue || image.alt}
        />
      ) : (
        <>
          <TextField label={t('titleField')} required maxLength={90} {...field('title')} />
          <TextField label={t('line')} maxLength={160} {...field('line')} />
        </>
      )}
    </>
  );
}
