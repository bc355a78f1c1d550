'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { UserId } from '@/components/desk/people/access-forms';
import { CheckField, SelectField, TextField } from '@/components/desk/ui/field';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { SubmitButton } from '@/components/desk/ui/submit-button';
import type { UserView } from '@/domain/users/types';
import { type FormAction, fieldsOf } from '@/lib/form-state';

type Named = { id: string; name: string };

/** Changes a colleague's name and e-mail address. */
export function PersonForm({ person, action }: { person: UserView; action: FormAction<null> }) {
  const t = useTranslations('desk.people');
  const [state, send] = useActionState(action, { status: 'idle' });
  const errors = fieldsOf(state);
  const typed = state.status === 'failed' ? state.values : {};
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <UserId id={person.id} />
      <TextField
        label={t('name')}
        name="name"
        required
        defaultValue={typed['name'] ?? person.name}
        error={errors['name']}
      />
      <TextField
        label={t('email')}
        hint={t('emailHint')}
        name="email"
        type="email"
        dir="ltr"
        required
        defaultValue={typed['email'] ?? person.email}
        error={errors['email']}
      />
      <SubmitButton look="plain">{t('savePerson')}</SubmitButton>
    </form>
  );
}

/** Limits a person to some sections; none ticked is all. */
export function LimitForm({
  person,
  sections,
  action,
}: {
  person: UserView;
  sections: Named[];
  action: FormAction<null>;
}) {
  const t = useTranslations('desk.people');
  const [state, send] = useActionState(action, { status: 'idle' });
  const theirs = new Set(person.sections.map(({ id }) => id));
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <UserId id={person.id} />
      <fieldset key={[...theirs].join()}>
        <legend>{t('sectionsHint')}</legend>
        {sections.map(({ id, name }) => (
          <CheckField key={id} label={name} name="sectionIds[]" value={id} defaultChecked={theirs.has(id)} />
        ))}
      </fieldset>
      <SubmitButton look="plain">{t('saveSections')}</SubmitButton>
    </form>
  );
}

/** Says which author the person is. */
export function BylineForm({
  person,
  authors,
  action,
}: {
  person: UserView;
  authors: Named[];
  action: FormAction<null>;
}) {
  const t = useTranslations('desk.people');
  const [state, send] = useActionState(action, { status: 'idle' });
  return (
    <form action={send} className="form">
      <FormNotice state={state} />
      <UserId id={person.id} />
      <SelectField
        key={person.author?.id}
        label={t('byline')}
        hint={t('bylineHint')}
        name="authorId"
        defaultValue={person.author?.id ?? ''}
        options={[
          { value: '', label: t('noByline') },
          ...(person.author ? [] : [{ value: 'new', label: t('newByline', { name: person.name }) }]),
          ...authors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SubmitButton look="plain">{t('saveByline')}</SubmitButton>
    </form>
  );
}
