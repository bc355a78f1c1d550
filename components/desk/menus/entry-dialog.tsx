'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Dialog } from '@/components/desk/ui/dialog';
import { TextField } from '@/components/desk/ui/field';
import { MAX_MENU_LABEL, type MenuDeskEntry } from '@/domain/menus/types';
import { isLinkAddress, MAX_LINK_LENGTH, shortAddress } from '@/lib/link-address';

type Props = { entry: MenuDeskEntry; name: string; onEdit: (entry: MenuDeskEntry) => void };

/** Changes the words of an entry, and the address of an outside one. */
export function EntryDialog({ entry, name, onEdit }: Props) {
  const t = useTranslations('desk.menus');
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title={t('change')}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button size="small" aria-label={t('changeOf', { name })}>
          {t('change')}
        </Button>
      }
    >
      <EntryForm
        entry={entry}
        submit={t('keep')}
        onSubmit={(changed) => {
          onEdit({ ...entry, ...changed });
          setOpen(false);
        }}
      />
    </Dialog>
  );
}

type Fields = Pick<MenuDeskEntry, 'label' | 'target' | 'name'>;
type FormProps = { entry: Pick<MenuDeskEntry, 'kind'> & Fields; submit: string; onSubmit: (fields: Fields) => void };

/** The label of an entry, and of an outside one its address, which is looked at before it is taken. */
export function EntryForm({ entry, submit, onSubmit }: FormProps) {
  const t = useTranslations('desk.menus');
  const [error, setError] = useState('');
  const { kind } = entry;
  const send = (event: React.SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const label = String(data.get('label') ?? '').trim();
    const target = kind === 'address' ? String(data.get('target') ?? '').trim() : entry.target;
    const isWrong = kind === 'address' && !isLinkAddress(target);
    setError(isWrong ? t('badAddress') : '');
    if (isWrong || (kind === 'heading' && label === '')) return;
    onSubmit({ label, target, name: kind === 'address' ? shortAddress(target) : entry.name });
    form.reset();
  };
  return (
    <form className="form" onSubmit={send}>
      {kind === 'address' ? (
        <TextField
          label={t('address')}
          hint={t('addressHint')}
          name="target"
          dir="ltr"
          required
          maxLength={MAX_LINK_LENGTH}
          defaultValue={entry.target}
          error={error}
        />
      ) : null}
      <TextField
        label={t(kind === 'heading' ? 'heading' : 'label')}
        hint={kind === 'heading' ? undefined : t('labelHint')}
        name="label"
        required={kind === 'heading'}
        maxLength={MAX_MENU_LABEL}
        defaultValue={entry.label}
      />
      <Button type="submit">{submit}</Button>
    </form>
  );
}
