'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { SelectField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import { deliveries, type NotificationChoices as Choices, notificationKinds } from '@/domain/notifications/types';
import type { FormAction } from '@/lib/form-state';

/** How the person hears of each kind of news: in the desk and by mail, in the desk alone, or not. */
export function NotificationChoices({ action, choices }: { action: FormAction<null>; choices: Choices }) {
  const t = useTranslations('desk.inbox');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <section className="part" aria-labelledby="notifications">
      <h2 id="notifications">{t('title')}</h2>
      <p>{t('choicesHint')}</p>
      <form action={send} className="form">
        <FormNotice state={state} />
        {notificationKinds.map((kind) => (
          <SelectField
            key={`${kind} ${choices[kind]}`}
            label={t(`kinds.${kind}`)}
            name={kind}
            defaultValue={choices[kind]}
            options={deliveries.map((value) => ({ value, label: t(`deliveries.${value}`) }))}
          />
        ))}
        <SubmitButton look="plain">{t('saveChoices')}</SubmitButton>
      </form>
    </section>
  );
}
