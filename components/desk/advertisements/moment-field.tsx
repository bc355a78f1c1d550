'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '@/components/desk/ui/field';
import { useNewsroomZone } from '@/components/desk/ui/newsroom-zone';
import { fromLocalInput, toLocalInput } from '@/lib/dates/local-input';

type Props = { label: string; name: string; moment: Date | null | undefined; error: string | undefined };

/** A date and time of the newsroom, or none; submitted as an ISO date, empty for none. */
export function MomentField({ label, name, moment, error }: Props) {
  const t = useTranslations('desk');
  const { timeZone, name: zone } = useNewsroomZone();
  const [value, setValue] = useState(moment ? toLocalInput(moment, timeZone) : '');
  return (
    <>
      <input type="hidden" name={name} value={fromLocalInput(value, timeZone)?.toISOString() ?? ''} />
      <TextField
        type="datetime-local"
        label={label}
        hint={t('zone', { zone })}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        error={error}
      />
    </>
  );
}
