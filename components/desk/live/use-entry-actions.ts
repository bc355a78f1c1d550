'use client';

import { useTranslations } from 'next-intl';
import { useToast } from '@/components/desk/ui/toasts';
import type { DeskLiveEntry } from '@/domain/live/types';
import type { ActionResult } from '@/lib/form-state';
import type { LiveActions } from './actions';

type Attempt = {
  run: () => Promise<ActionResult<DeskLiveEntry>>;
  done?: string;
  undo?: { label: string; run: () => void };
};

/** One-click actions on an entry: applied at once where that is safe, reverted when the server rejects them. */
export function useEntryActions(actions: LiveActions, take: (entries: DeskLiveEntry[]) => void) {
  const t = useTranslations('desk.live');
  const showToast = useToast();
  const attempt = async (entry: DeskLiveEntry, { run, done = t('saved'), undo }: Attempt): Promise<void> => {
    const reply = await run().catch(() => null);
    take([reply?.ok ? reply.value : entry]);
    const words = reply?.ok ? done : (reply?.message ?? t('lookFailed'));
    showToast(words, { tone: reply?.ok ? 'done' : 'failed', ...(reply?.ok && undo && { action: undo }) });
  };
  const restore = (entry: DeskLiveEntry) =>
    attempt(entry, { run: () => actions.restore({ id: entry.id }), done: t('restored') });
  const remove = (entry: DeskLiveEntry) => {
    take([{ ...entry, removedAt: new Date() }]);
    const undo = { label: t('undo'), run: () => void restore(entry) };
    return attempt(entry, { run: () => actions.remove({ id: entry.id }), done: t('removed'), undo });
  };
  const mark = ({ keyMoment, ...entry }: DeskLiveEntry) => {
    const { id, version, title, body } = entry;
    return attempt(
      { ...entry, keyMoment },
      { run: () => actions.edit({ id, version, title, body, keyMoment: !keyMoment }) },
    );
  };
  const move = (entry: DeskLiveEntry, direction: 'up' | 'down') => {
    const { id, version } = entry;
    return attempt(entry, { run: () => actions.move({ id, version, direction }), done: t('moved') });
  };
  return { restore, remove, mark, move };
}
