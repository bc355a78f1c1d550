'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId, useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Dialog } from '@/components/desk/ui/dialog';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { type FormAction, fieldsOf, type FormState } from '@/lib/form-state';

type Props = {
  /** Its words: `desk.access.MODE`. */
  mode: 'maintenance' | 'private';
  isOn: boolean;
  action: FormAction<null>;
  /** The fields, given what is wrong with them and what was typed. */
  children: (errors: Record<string, string>, typed: Record<string, string>) => React.ReactNode;
};

/** A mode in which readers do not see the site: asks before it is turned on, and is turned off at once. */
export function ModeForm({ mode, isOn, action, children }: Props) {
  const t = useTranslations(`desk.access.${mode}`);
  const [isAsking, setAsking] = useState(false);
  const sendAndClose = async (previous: FormState<null>, form: FormData) => {
    const result = await action(previous, form);
    setAsking(false);
    return result;
  };
  const [state, send, isBusy] = useActionState(sendAndClose, { status: 'idle' });
  const id = useId();
  return (
    <section className="part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{t('title')}</h2>
      <p className="field-hint">{t('hint')}</p>
      <form id={id} action={send} className="form" aria-labelledby={`${id}-title`}>
        {children(fieldsOf(state), state.status === 'failed' ? state.values : {})}
        <FormNotice state={state} />
        <div className="row">
          {isOn ? (
            <>
              {/* First: it is what Enter in a field does. */}
              <Button type="submit" name="isOn" value="on" disabled={isBusy}>
                {t('change')}
              </Button>
              <Button type="submit" name="isOn" value="off" look="primary" disabled={isBusy}>
                {t('end')}
              </Button>
            </>
          ) : (
            <Dialog
              title={t('ask')}
              description={t('askHint')}
              open={isAsking}
              onOpenChange={setAsking}
              trigger={<Button look="danger">{t('begin')}</Button>}
            >
              <Button type="submit" form={id} name="isOn" value="on" look="danger" disabled={isBusy}>
                {t('confirm')}
              </Button>
            </Dialog>
          )}
        </div>
      </form>
    </section>
  );
}
