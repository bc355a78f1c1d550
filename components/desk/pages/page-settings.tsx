'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { CheckField, SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { type PageRole, pageRoles } from '@/domain/articles/types';
import type { ChangedArticle } from '@/domain/publishing/types';
import { type FormAction, fieldsOf } from '@/lib/form-state';

type Page = { id: string; version: number; slug: string; role: PageRole | null; isSearchable: boolean };

/** What a static page has besides its text: address, purpose, whether search finds it. Readers see a change at once. */
export function PageSettings({ page, action }: { page: Page; action: FormAction<ChangedArticle> }) {
  const t = useTranslations('desk.pages');
  const [state, send] = useActionState(action, { status: 'idle' });
  const failed = state.status === 'failed' ? state.values : null;
  return (
    <details open>
      <summary>{t('settings')}</summary>
      <form action={send} className="editor-details">
        <input type="hidden" name="id" value={page.id} />
        <input type="hidden" name="version" value={page.version} />
        <TextField
          key={`slug ${page.slug}`}
          label={t('address')}
          hint={t('addressHint')}
          name="slug"
          dir="ltr"
          required
          maxLength={300}
          defaultValue={failed?.['slug'] ?? page.slug}
          error={fieldsOf(state)['slug']}
        />
        <SelectField
          label={t('role')}
          hint={t('roleHint')}
          name="role"
          defaultValue={failed?.['role'] ?? page.role ?? ''}
          options={[
            { value: '', label: t('noRole') },
            ...pageRoles.map((role) => ({ value: role, label: t(`roles.${role}`) })),
          ]}
        />
        <CheckField
          key={`search ${page.isSearchable}`}
          label={t('isSearchable')}
          name="isSearchable"
          defaultChecked={failed ? failed['isSearchable'] === 'on' : page.isSearchable}
        />
        <FormNotice state={state} />
        <SubmitButton look="plain">{t('save')}</SubmitButton>
      </form>
    </details>
  );
}
