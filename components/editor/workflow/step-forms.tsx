'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { CheckField, SelectField, TextArea, TextField } from '@/components/admin/field';
import { useEditing } from '../session/editing';
import type { WorkflowActions } from './actions';
import { Findings } from './findings';
import { StepDialog } from './step-dialog';
import { useStep } from './use-step';
import type { WorkflowShown } from './workflow-view';

type Props = { view: WorkflowShown; actions: WorkflowActions; onClose: () => void };

/** Lets readers see it now, after a look at what should be put right. */
export function PublishForm({ view, actions, onClose }: Props) {
  const t = useTranslations('editor.workflow');
  const { inspection, inspect, store } = useEditing();
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [isMinor, setMinor] = useState(false);
  const isReplacing = view.status === 'PUBLISHED';
  const verb = t(isReplacing ? 'verbs.update' : 'verbs.publish');
  const isStopped = inspection?.findings.some(({ level }) => level === 'stop') ?? false;
  const publish = async () => {
    if (
      await run(
        () =>
          actions.publish({ id: view.id, version: view.version, seen: store.seen(), isMinor: isReplacing && isMinor }),
        t(isReplacing ? 'done.update' : 'done.publish'),
      )
    ) {
      store.wasPublished();
      onClose();
    }
  };
  useEffect(() => void store.flush().then(inspect), [store, inspect]);
  return (
    <StepDialog
      title={verb}
      hint={t(isReplacing ? 'hints.update' : 'hints.publish')}
      verb={verb}
      isBusy={isBusy}
      failure={failure}
      isStopped={isStopped}
      onDo={() => void publish()}
      onClose={onClose}
    >
      <Findings />
      {isReplacing ? (
        <CheckField
          label={t('minor')}
          hint={t('minorHint')}
          checked={isMinor}
          onChange={(event) => setMinor(event.target.checked)}
        />
      ) : null}
    </StepDialog>
  );
}

/** When it goes out, by the newsroom's clock. */
export function ScheduleForm({ view, actions, onClose }: Props) {
  const t = useTranslations('editor.workflow');
  const { store } = useEditing();
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [at, setAt] = useState(view.scheduledAt || view.soon);
  const schedule = async () => {
    if (
      await run(
        () => actions.schedule({ id: view.id, version: view.version, seen: store.seen(), at }),
        t('done.schedule'),
      )
    )
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.schedule')}
      hint={t('hints.schedule')}
      verb={t('verbs.schedule')}
      isBusy={isBusy}
      failure={failure}
      onDo={() => void schedule()}
      onClose={onClose}
    >
      <TextField
        type="datetime-local"
        label={t('time')}
        hint={t('zone', { zone: view.zone })}
        value={at}
        onChange={(event) => setAt(event.target.value)}
      />
      <Findings />
    </StepDialog>
  );
}

/** Until when readers must not see it, published or not. */
export function EmbargoForm({ view, actions, onClose }: Props) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [until, setUntil] = useState(view.embargoUntil);
  const embargo = async () => {
    if (
      await run(
        () => actions.embargo({ id: view.id, version: view.version, until: until || null }),
        t(until ? 'done.embargo' : 'done.lift'),
      )
    )
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.embargo')}
      hint={t('hints.embargo')}
      verb={t(until ? 'verbs.embargo' : 'verbs.lift')}
      isBusy={isBusy}
      failure={failure}
      onDo={() => void embargo()}
      onClose={onClose}
    >
      <TextField
        type="datetime-local"
        label={t('until')}
        hint={t('zone', { zone: view.zone })}
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </StepDialog>
  );
}

/** Gives it back to its writer with what is wanted. */
export function ChangesForm({ view, actions, onClose }: Props) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [note, setNote] = useState('');
  const ask = async () => {
    if (await run(() => actions.askForChanges({ id: view.id, version: view.version, note }), t('done.request-changes')))
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.request-changes')}
      hint={t('hints.request-changes')}
      verb={t('verbs.request-changes')}
      isBusy={isBusy}
      failure={failure}
      isStopped={note.trim() === ''}
      onDo={() => void ask()}
      onClose={onClose}
    >
      <TextArea
        label={t('wanted')}
        dir="auto"
        required
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </StepDialog>
  );
}

/** A dated note that readers see, with what was put right when something was. */
export function CorrectForm({ view, actions, onClose }: Props) {
  const t = useTranslations('editor.workflow');
  const { store } = useEditing();
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [note, setNote] = useState('');
  const correct = async () => {
    const { id, version } = view;
    const target = view.hasChanges
      ? await run(() => actions.publish({ id, version, seen: store.seen() }), t('done.update'))
      : { id, version };
    if (target && (await run(() => actions.correct({ id, version: target.version, note }), t('done.correct'))))
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.correct')}
      hint={t(view.hasChanges ? 'hints.correctWithChanges' : 'hints.correct')}
      verb={t('verbs.correct')}
      isBusy={isBusy}
      failure={failure}
      isStopped={note.trim() === ''}
      onDo={() => void correct()}
      onClose={onClose}
    >
      <TextArea
        label={t('correction')}
        dir="auto"
        required
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </StepDialog>
  );
}

/** Takes it back from readers: a page that says why, or nothing at all. */
export function WithdrawForm({ view, actions, onClose }: Props) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [way, setWay] = useState<'notice' | 'gone'>('notice');
  const [notice, setNotice] = useState('');
  const withdraw = async () => {
    if (
      await run(
        () => actions.withdraw({ id: view.id, version: view.version, notice: way === 'notice' ? notice : '' }),
        t('done.withdraw'),
      )
    )
      onClose();
  };
  return (
    <StepDialog
      title={t('verbs.withdraw')}
      hint={t('hints.withdraw')}
      verb={t('verbs.withdraw')}
      isDanger
      isBusy={isBusy}
      failure={failure}
      isStopped={way === 'notice' && notice.trim() === ''}
      onDo={() => void withdraw()}
      onClose={onClose}
    >
      <SelectField
        label={t('instead')}
        value={way}
        onChange={(event) => setWay(event.target.value === 'gone' ? 'gone' : 'notice')}
        options={[
          { value: 'notice', label: t('insteadNotice') },
          { value: 'gone', label: t('insteadGone') },
        ]}
      />
      {way === 'notice' ? (
        <TextArea
          label={t('notice')}
          dir="auto"
          required
          value={notice}
          onChange={(event) => setNotice(event.target.value)}
        />
      ) : null}
    </StepDialog>
  );
}

/** Another readable part of the address. */
export function SlugForm({ view, actions, onClose }: Props) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const [slug, setSlug] = useState(view.slug);
  const rename = async () => {
    if (await run(() => actions.rename({ id: view.id, version: view.version, slug }), t('done.slug'))) onClose();
  };
  return (
    <StepDialog
      title={t('verbs.slug')}
      hint={t(view.wasPublic ? 'hints.slugKept' : 'hints.slug')}
      verb={t('verbs.slug')}
      isBusy={isBusy}
      failure={failure}
      isStopped={slug.trim() === '' || slug === view.slug}
      onDo={() => void rename()}
      onClose={onClose}
    >
      <TextField
        label={t('slug')}
        hint={view.address}
        dir="auto"
        value={slug}
        onChange={(event) => setSlug(event.target.value)}
      />
    </StepDialog>
  );
}

/** Back to a draft: its address answers "not found". */
export function UnpublishForm({ view, actions, onClose }: Props) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy, failure } = useStep({ isInDialog: true });
  const unpublish = async () => {
    if (await run(() => actions.unpublish({ id: view.id, version: view.version }), t('done.unpublish'))) onClose();
  };
  return (
    <StepDialog
      title={t('verbs.unpublish')}
      hint={t('hints.unpublish')}
      verb={t('verbs.unpublish')}
      isDanger
      isBusy={isBusy}
      failure={failure}
      onDo={() => void unpublish()}
      onClose={onClose}
    />
  );
}
