'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { SelectField, TextField } from '@/components/desk/ui/field';
import type { ShareActions } from '@/components/desk/workflow/actions';
import { useStep } from '@/components/desk/workflow/use-step';

type Props = { articleId: string; links: { id: string; until: string }[]; actions: ShareActions };
const durations = ['24', '72', '168', '720'] as const;

/** Links by which people without an account can read the current draft until they expire. */
export function PreviewLinks({ articleId, links, actions }: Props) {
  const t = useTranslations('editor.sharing');
  const { run, isBusy } = useStep();
  const [hours, setHours] = useState<string>('72');
  const [made, setMade] = useState<string | null>(null);
  const share = async () =>
    setMade((await run(() => actions.createPreviewLink({ articleId, hours: Number(hours) }), t('made')))?.url ?? null);
  return (
    <details className="editor-sharing">
      <summary>{t('title')}</summary>
      <p className="field-hint">{t('hint')}</p>
      <SelectField
        label={t('for')}
        value={hours}
        onChange={(event) => setHours(event.target.value)}
        options={durations.map((value) => ({ value, label: t(`durations.${value}`) }))}
      />
      <div>
        <Button size="small" aria-disabled={isBusy} onClick={() => void share()}>
          {t('make')}
        </Button>
      </div>
      {made ? (
        <TextField
          label={t('link')}
          hint={t('once')}
          dir="ltr"
          readOnly
          value={made}
          onFocus={(event) => event.target.select()}
        />
      ) : null}
      {links.length > 0 ? (
        <ul className="editor-note-list">
          {links.map(({ id, until }) => (
            <li key={id}>
              {t('until', { when: until })}{' '}
              <Button
                look="quiet"
                size="small"
                aria-disabled={isBusy}
                onClick={() => void run(() => actions.revokePreviewLink({ id }), t('ended'))}
              >
                {t('end')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}
