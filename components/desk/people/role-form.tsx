'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { userRoles } from '@/domain/users/types';
import type { FormAction } from '@/lib/form-state';

/** Changes a person's role. */
export function RoleForm({ action, userId, role }: { action: FormAction<null>; userId: string; role: string }) {
  const t = useTranslations('desk');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <input type="hidden" name="userId" value={userId} />
      <SelectField
        key={role}
        label={t('people.role')}
        name="role"
        defaultValue={role}
        options={userRoles.map((value) => ({ value, label: `${t(`roles.${value}`)}: ${t(`roleHints.${value}`)}` }))}
      />
      <SubmitButton look="plain">{t('people.saveRole')}</SubmitButton>
    </form>
  );
}
