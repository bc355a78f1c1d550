'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Dialog, DialogClose } from '@/components/desk/ui/dialog';
import { TextField } from '@/components/desk/ui/field';
import type { FrontPageActions } from './actions';
import type { useFrontDraft } from './use-front-draft';
import { useNewsroomZone } from '@/components/desk/ui/newsroom-zone';
import { useToast } from '@/components/desk/ui/toasts';
import { fromLocalInput } from '@/lib/dates/local-input';
import type { ActionResult } from '@/lib/form-state';

type Draft = ReturnType<typeof useFrontDraft>;
type Props = { draft: Draft; actions: FrontPageActions; preview: string };

/** The draft's state, and ways to publish it: now, at a time, or not yet. */
export function PublishBar({ draft, actions, preview }: Props) {
  const t = useTranslations('desk.front');
  const showToast = useToast();
  const { timeZone } = useNewsroomZone();
  const [isBusy, start] = useTransition();
  const { desk, state, isDirty } = draft;
  const isSaved = !isDirty && state === 'saved';
  const reload = async () => {
    const fresh = await actions.read({}).catch(() => null);
    if (fresh?.ok) draft.replace(fresh.value);
  };
  const showResult = (result: ActionResult<unknown> | null, done: string, undo?: () => void) =>
    showToast(result?.ok ? done : (result?.message ?? t('states.lost')), {
      tone: result?.ok ? 'done' : 'failed',
      ...(result?.ok && undo && { action: { label: t('undo'), run: undo } }),
    });
  const putBack = (id: string) =>
    start(async () => {
      showResult(await actions.putBack({ id }).catch(() => null), t('putBackDone'));
      await reload();
    });
  const publish = () =>
    start(async () => {
      const result = await actions.publish({ version: desk.version, name: '' }).catch(() => null);
      showResult(result, t('saved'), () => result?.ok && putBack(result.value.previousId));
      await reload();
    });
  const schedule = (form: FormData) =>
    start(async () => {
      const at = fromLocalInput(String(form.get('at')), timeZone);
      if (!at) return;
      showResult(
        await actions.schedule({ version: desk.version, name: String(form.get('name') ?? ''), at }).catch(() => null),
        t('scheduled'),
      );
    });
  return (
    <div className="front-bar">
      <p className="front-state" role="status" data-state={state}>
        {describeState(t, draft)}
      </p>
      <div className="row">
        <Button look="primary" onClick={publish} disabled={isBusy || !isSaved || desk.isShown}>
          {t('save')}
        </Button>
        <Button onClick={draft.undo} disabled={!draft.canUndo}>
          {t('undo')}
        </Button>
        <Button asChild>
          <a href={preview} target="_blank" rel="noopener">
            {t('preview')}
          </a>
        </Button>
        <ScheduleDialog disabled={isBusy || !isSaved} onSchedule={schedule} />
      </div>
    </div>
  );
}

function describeState(
  t: ReturnType<typeof useTranslations<'desk.front'>>,
  { state, isDirty, desk, refusal }: Draft,
): string {
  if (state === 'refused') return `${t('states.refused')} ${refusal}`;
  if (state === 'lost' || state === 'conflict') return t(`states.${state}`);
  if (isDirty || state === 'saving') return t('states.saving');
  return desk.isShown ? t('states.shown') : t('states.saved');
}

function ScheduleDialog({ disabled, onSchedule }: { disabled: boolean; onSchedule: (form: FormData) => void }) {
  const t = useTranslations('desk.front');
  const zone = useTranslations('desk')('zone', { zone: useNewsroomZone().name });
  return (
    <Dialog
      title={t('schedule')}
      description={t('scheduleHint')}
      trigger={<Button disabled={disabled}>{t('schedule')}</Button>}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          onSchedule(new FormData(event.currentTarget));
        }}
      >
        <TextField label={t('at')} hint={zone} name="at" type="datetime-local" step={1} required />
        <TextField label={t('name')} hint={t('nameHint')} name="name" dir="auto" maxLength={100} />
        <div className="row">
          <Button type="submit" look="primary">
            {t('scheduleNow')}
          </Button>
          <DialogClose asChild>
            <Button look="quiet">{t('close')}</Button>
          </DialogClose>
        </div>
      </form>
    </Dialog>
  );
}
