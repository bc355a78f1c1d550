'use client';

import { useTranslations } from 'next-intl';
import { TextArea, TextField } from '@/components/desk/ui/field';
import { useNewsroomZone } from '@/components/desk/ui/newsroom-zone';
import { ModeForm } from '@/components/desk/settings/mode-form';
import type { AccessView } from '@/domain/settings/types';
import { toLocalInput } from '@/lib/dates/local-input';
import type { FormAction } from '@/lib/form-state';

type Props = { access: AccessView; setMaintenance: FormAction<null>; setPrivacy: FormAction<null> };

/** Who may see the site. */
export function AccessForms({ access, setMaintenance, setPrivacy }: Props) {
  const t = useTranslations('desk.access');
  const { timeZone, name } = useNewsroomZone();
  const { maintenance, isMaintained, isPrivate, hasPassword } = access;
  const until = isMaintained && maintenance.until ? toLocalInput(new Date(maintenance.until), timeZone) : '';
  return (
    <>
      <ModeForm mode="maintenance" isOn={isMaintained} action={setMaintenance}>
        {(errors, typed) => (
          <>
            <TextArea
              label={t('maintenance.text')}
              hint={t('maintenance.textHint')}
              name="text"
              maxLength={600}
              defaultValue={typed['text'] ?? maintenance.text}
              error={errors['text']}
            />
            <TextField
              label={t('maintenance.until')}
              hint={t('maintenance.untilHint', { zone: name })}
              name="until"
              type="datetime-local"
              defaultValue={typed['until'] ?? until}
              error={errors['until']}
            />
          </>
        )}
      </ModeForm>
      <ModeForm mode="private" isOn={isPrivate} action={setPrivacy}>
        {(errors) => (
          <TextField
            label={t(hasPassword ? 'private.newPassword' : 'private.password')}
            hint={t(hasPassword ? 'private.newPasswordHint' : 'private.passwordHint')}
            name="password"
            type="text"
            dir="auto"
            autoComplete="off"
            minLength={8}
            maxLength={128}
            error={errors['password']}
          />
        )}
      </ModeForm>
    </>
  );
}
