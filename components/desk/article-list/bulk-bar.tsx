'use client';

import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Dialog, DialogClose } from '@/components/desk/ui/dialog';
import { Menu, MenuItem } from '@/components/desk/ui/menu';
import { useToast } from '@/components/desk/ui/toasts';
import type { ActionResult } from '@/lib/form-state';
import type { BulkActions, BulkResult, Person, ArticleRow, Target } from './bulk-types';

type Props = { chosen: ArticleRow[]; people: Person[]; isEditor: boolean; actions: BulkActions; onDone: () => void };

/**
 * Bulk actions on the selected articles. Those that readers would see need a confirmation; the others can be undone.
 */
export function BulkBar({ chosen, people, isEditor, actions, onDone }: Props) {
  const t = useTranslations('desk.workflow');
  const { run, isBusy } = useBulkAction(onDone);
  if (chosen.length === 0) return <p className="bulk-bar quiet small">{t('chooseHint')}</p>;
  const targets = chosen.map(({ id, version }) => ({ id, version }));
  const reopen = (done: Target[]) => actions.reopen({ articles: done });
  const assign = (assigneeId: string | null) => {
    const before = new Map(chosen.map((row) => [row.id, row.assigneeId]));
    run(
      () => actions.assign({ articles: targets.map((target) => ({ ...target, assigneeId })) }),
      (done) =>
        actions.assign({ articles: done.map((target) => ({ ...target, assigneeId: before.get(target.id) ?? null })) }),
    );
  };
  return (
    <div className="bulk-bar row" role="toolbar" aria-label={t('bulk')} aria-busy={isBusy}>
      <span role="status">{t('chosen', { count: chosen.length })}</span>
      <Button size="small" onClick={() => run(() => actions.submit({ articles: targets }), reopen)}>
        {t('verbs.submit')}
      </Button>
      {isEditor ? (
        <>
          <Button size="small" onClick={() => run(() => actions.approve({ articles: targets }), reopen)}>
            {t('verbs.approve')}
          </Button>
          <Menu trigger={<Button size="small">{t('verbs.assign')}</Button>}>
            {people.map((person) => (
              <MenuItem key={person.id} onSelect={() => assign(person.id)}>
                {person.name}
              </MenuItem>
            ))}
            <MenuItem onSelect={() => assign(null)}>{t('nobody')}</MenuItem>
          </Menu>
          <ConfirmButton
            label={t('verbs.unschedule')}
            question={t('confirmUnschedule', { count: chosen.length })}
            onYes={() => run(() => actions.unschedule({ articles: targets }))}
          />
          <ConfirmButton
            label={t('verbs.publish')}
            question={t('confirmPublish', { count: chosen.length })}
            onYes={() => run(() => actions.publish({ articles: targets }))}
          />
        </>
      ) : null}
    </div>
  );
}

/** A button that asks for confirmation first. */
function ConfirmButton({ label, question, onYes }: { label: string; question: string; onYes: () => void }) {
  const t = useTranslations('desk');
  return (
    <Dialog title={label} description={question} trigger={<Button size="small">{label}</Button>}>
      <div className="row">
        <DialogClose asChild>
          <Button look="primary" onClick={onYes}>
            {label}
          </Button>
        </DialogClose>
        <DialogClose asChild>
          <Button>{t('cancel')}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}

type Call = () => Promise<ActionResult<BulkResult>>;

/** Runs a bulk action, shows its result, and offers to undo it where possible. */
function useBulkAction(onDone: () => void) {
  const t = useTranslations('desk.workflow');
  const showToast = useToast();
  const [isBusy, begin] = useTransition();
  const run = (call: Call, undo?: (done: Target[]) => ReturnType<Call>) =>
    begin(async () => {
      const result = await call();
      if (!result.ok) return showToast(result.message, { tone: 'failed' });
      const { done, refused } = result.value;
      if (refused > 0) showToast(t('refused', { count: refused }), { tone: 'failed' });
      if (done.length > 0) {
        const action = undo && { label: t('undo'), run: () => run(() => undo(done)) };
        showToast(t('done', { count: done.length }), action && { action });
      }
      onDone();
    });
  return { run, isBusy };
}
