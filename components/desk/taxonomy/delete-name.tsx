'use client';

import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { EntityPicker } from '@/components/desk/article/entity-picker';
import type { EditorActions } from '@/components/desk/editor/session/actions';
import { Button } from '@/components/desk/ui/button';
import { Dialog, DialogClose } from '@/components/desk/ui/dialog';
import { FormNotice } from '@/components/desk/ui/form-notice';
import { useToast } from '@/components/desk/ui/toasts';
import { type NameKind, optionalKinds } from '@/domain/taxonomy/types';
import type { ActionResult } from '@/lib/form-state';

export type DeleteNameProps = {
  kind: NameKind;
  id: string;
  name: string;
  /** How many articles carry it, as a number and in words. */
  count: number;
  counted: string;
  find: EditorActions['findNames'];
  remove: (input: {
    kind: NameKind;
    id: string;
    targetId: string | null;
  }) => Promise<ActionResult<{ articles: number }>>;
};

/** Deletes a name, after asking where its articles go; the button says what it will do, and how many it concerns. */
export function DeleteName({ kind, id, name, count, counted, find, remove }: DeleteNameProps) {
  const t = useTranslations('desk.taxonomy');
  const desk = useTranslations('desk');
  const showToast = useToast();
  const [target, setTarget] = useState<{ id: string; name: string } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const needsTarget = count > 0 && !optionalKinds.includes(kind) && !target;
  const verb = target
    ? t('moveAndDelete', { counted, target: target.name })
    : t(count > 0 ? 'takeOffAndDelete' : 'deleteNow', { counted });
  const run = () =>
    start(async () => {
      const result = await remove({ kind, id, targetId: target?.id ?? null }).catch(() => null);
      if (result?.ok) showToast(t('deleted', { name, count: result.value.articles }), { tone: 'done' });
      else setFailure(result?.message ?? t('notDeleted'));
    });
  return (
    <Dialog
      title={t('deleteOf', { name })}
      description={t(count === 0 ? 'deleteUnused' : needsTarget || target ? 'deleteHint' : 'deleteOptionalHint', {
        counted,
      })}
      trigger={
        <Button look="danger" size="small" aria-label={t('deleteOf', { name })}>
          {t(kind === 'topic' ? 'deleteOrMerge' : 'delete')}
        </Button>
      }
    >
      <EntityPicker
        label={t('moveTo')}
        kind={kind}
        ids={target ? [target.id] : []}
        names={target ? { [target.id]: target.name } : {}}
        find={async (input) => {
          const found = await find(input);
          return found.ok ? { ...found, value: found.value.filter((one) => one.id !== id) } : found;
        }}
        onChange={(_ids, [chosen]) => setTarget(chosen ?? null)}
        isSingle
      />
      <p className="quiet small">{t('undoHint')}</p>
      <FormNotice state={failure === null ? { status: 'idle' } : { status: 'failed', message: failure }} />
      <div className="row">
        <Button look="danger" disabled={isBusy || needsTarget} onClick={run}>
          {verb}
        </Button>
        <DialogClose asChild>
          <Button>{desk('cancel')}</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
