'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Menu, MenuItem } from '@/components/desk/ui/menu';
import type { Step } from '@/domain/publishing/types';
import { useHasEdits, useEditing } from '../editor/session/editing';
import type { WorkflowActions } from './actions';
import { RequestChangesForm } from './request-changes-form';
import { CorrectForm } from './correct-form';
import { EmbargoForm } from './embargo-form';
import { PublishForm } from './publish-form';
import { ScheduleForm } from './schedule-form';
import { SlugForm } from './slug-form';
import { UnpublishForm } from './unpublish-form';
import { useStep } from './use-step';
import { WithdrawForm } from './withdraw-form';
import type { WorkflowViewModel } from './workflow-view-model';

const forms = {
  publish: PublishForm,
  schedule: ScheduleForm,
  embargo: EmbargoForm,
  'request-changes': RequestChangesForm,
  correct: CorrectForm,
  withdraw: WithdrawForm,
  unpublish: UnpublishForm,
  slug: SlugForm,
} satisfies Partial<Record<Step, unknown>>;
type FormStep = keyof typeof forms;
type ImmediateStep = 'submit' | 'approve' | 'reopen' | 'unschedule';

/** The order in the menu: forward, back, published articles, end. */
const stepOrder = [
  'submit',
  'approve',
  'publish',
  'schedule',
  'unschedule',
  'request-changes',
  'reopen',
  'embargo',
  'correct',
  'slug',
  'unpublish',
  'withdraw',
] as const satisfies (FormStep | ImmediateStep)[];
type OfferedStep = (typeof stepOrder)[number];

/** The most likely next steps by status; the first permitted one becomes the primary button. */
const nextSteps: Record<WorkflowViewModel['status'], OfferedStep[]> = {
  DRAFT: ['publish', 'submit'],
  IN_REVIEW: ['approve', 'reopen'],
  APPROVED: ['publish'],
  SCHEDULED: ['schedule'],
  PUBLISHED: ['publish'],
  WITHDRAWN: [],
};

const dangerous: readonly OfferedStep[] = ['unpublish', 'withdraw'];

/** The article's status and its possible steps: one button for the next one, a menu for the rest. */
export function WorkflowBar({ view, actions }: { view: WorkflowViewModel; actions: WorkflowActions }) {
  const t = useTranslations('editor.workflow');
  const statuses = useTranslations('desk.workflow.statuses');
  const { store } = useEditing();
  const hasEdits = useHasEdits();
  const { run, isBusy } = useStep();
  const [openStep, setOpenStep] = useState<FormStep | null>(null);
  const shown = { ...view, hasChanges: view.hasChanges || (view.status === 'PUBLISHED' && hasEdits) };
  const offered = stepOrder.filter(
    (step) => view.steps.includes(step) && !(step === 'publish' && view.status === 'PUBLISHED' && !shown.hasChanges),
  );
  const first = nextSteps[view.status].find((step) => offered.includes(step));
  const { id, version } = view;
  const begin = (step: OfferedStep) =>
    isFormStep(step)
      ? setOpenStep(step)
      : void run(() => actions[step]({ id, version, expectedToken: store.expectedToken() }), t(`done.${step}`));
  const name = (step: OfferedStep) =>
    t(
      `verbs.${step === 'publish' && view.status === 'PUBLISHED' ? 'update' : step === 'schedule' && view.status === 'SCHEDULED' ? 'reschedule' : step}`,
    );
  const Form = openStep ? forms[openStep] : null;
  return (
    <div className="editor-workflow" aria-busy={isBusy}>
      <span className="tag tag-strong" data-status={view.status}>
        {statuses(view.status)}
      </span>
      {shown.hasChanges ? <span className="quiet small">{t('changed')}</span> : null}
      {first ? (
        <Button look="primary" size="small" aria-disabled={isBusy} onClick={() => begin(first)}>
          {name(first)}
        </Button>
      ) : null}
      {offered.some((step) => step !== first) ? (
        <Menu trigger={<Button size="small">{t('steps')}</Button>}>
          {offered
            .filter((step) => step !== first)
            .map((step) => (
              <MenuItem key={step} isDanger={dangerous.includes(step)} onSelect={() => begin(step)}>
                {name(step)}
              </MenuItem>
            ))}
        </Menu>
      ) : null}
      {Form ? <Form view={shown} actions={actions} onClose={() => setOpenStep(null)} /> : null}
    </div>
  );
}

function isFormStep(step: OfferedStep): step is FormStep & OfferedStep {
  return step in forms;
}
