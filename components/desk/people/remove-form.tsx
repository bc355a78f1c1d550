'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { UserId } from '@/components/desk/people/access-forms';
import { Button } from '@/components/desk/ui/button';
import { Dialog, DialogClose } from '@/components/desk/ui/dialog';
import { SelectField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { FormAction } from '@/lib/form-state';

type Props = {
  person: { id: string; name: string };
  work: { created: number; assigned: number };
  heirs: { id: string; name: string }[];
  action: FormAction<unknown>;
};

/** Removes an account after a question that says how much work moves, and to whom. */
export function RemoveForm({ person, work, heirs, action }: Props) {
  const t = useTranslations('desk');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <Dialog
      title={t('people.removeTitle', { name: person.name })}
      description={t('people.removeWhat')}
      trigger={<Button look="danger">{t('people.remove')}</Button>}
    >
      <form action={send} className="form">
        <ul className="lines">
          <li>{t('people.created', { count: work.created })}</li>
          <li>{t('people.assigned', { count: work.assigned })}</li>
        </ul>
        <UserId id={person.id} />
        <SelectField
          label={t('people.heir')}
          name="heirId"
          options={[
            { value: '', label: t('people.noHeir') },
            ...heirs.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <FormNotice state={state} />
        <div className="row">
          <SubmitButton look="danger">{t('people.removeNow')}</SubmitButton>
          <DialogClose asChild>
            <Button look="quiet">{t('cancel')}</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
