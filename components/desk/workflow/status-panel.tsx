'use client';

import { useTranslations } from 'next-intl';
import { SelectField } from '@/components/desk/ui/field';
import type { WorkflowActions } from './actions';
import { useStep } from './use-step';
import type { WorkflowViewModel } from './workflow-view-model';

/** Publication dates, assignee and corrections. */
export function StatusPanel({ view, actions }: { view: WorkflowViewModel; actions: WorkflowActions }) {
  const t = useTranslations('editor.workflow');
  const { run, isBusy } = useStep();
  const { id, version, facts, people, corrections } = view;
  // Read synchronously: the list shows the saved value until the server has confirmed the new one.
  const assign = (assigneeId: string) =>
    void run(() => actions.assign({ id, version, assigneeId: assigneeId || null }), t('done.assign'));
  return (
    <div className="editor-standing">
      {facts.length > 0 ? (
        <ul>
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      ) : null}
      {view.notice ? <p dir="auto">{view.notice}</p> : null}
      {view.publicPath ? (
        <p>
          <a href={view.publicPath}>{t('seeIt')}</a>
        </p>
      ) : null}
      {view.steps.includes('assign') ? (
        <SelectField
          label={t('assignee')}
          value={view.assigneeId}
          aria-busy={isBusy}
          options={[
            { value: '', label: t('nobody') },
            ...people.map((person) => ({ value: person.id, label: person.name })),
          ]}
          onChange={(event) => assign(event.target.value)}
        />
      ) : null}
      {corrections.length > 0 ? (
        <details>
          <summary>{t('corrections', { count: corrections.length })}</summary>
          <ul className="lines">
            {corrections.map((one) => (
              <li key={one.id}>
                <span className="quiet small">{one.when}</span> <span dir="auto">{one.note}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
