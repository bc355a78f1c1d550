'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useRef, useState } from 'react';
import { uploadFile } from '@/components/desk/media/upload-file';
import type { AddedMedia } from '@/domain/media/types';

export type Upload = {
  id: number;
  name: string;
  progress: number;
  state: 'sending' | 'known' | 'failed';
  message: string;
};

/** Uploads files one after another; calls `onBrought` for each that has arrived. */
export function useUploads(onBrought: (brought: AddedMedia) => void) {
  const t = useTranslations('desk.media');
  const [uploads, setUploads] = useState<Upload[]>([]);
  const controllers = useRef(new Map<number, AbortController>());
  const queue = useRef(Promise.resolve());
  const change = useCallback(
    (id: number, fields: Partial<Upload>) =>
      setUploads((now) => now.map((one) => (one.id === id ? { ...one, ...fields } : one))),
    [],
  );
  const dismiss = useCallback((id: number) => setUploads((now) => now.filter((one) => one.id !== id)), []);

  const send = async (id: number, file: File, signal: AbortSignal) => {
    if (signal.aborted) return;
    const result = await uploadFile(file, { signal, onProgress: (share) => change(id, { progress: share }) });
    controllers.current.delete(id);
    if (!result) return;
    if (!result.ok) return change(id, { state: 'failed', message: result.message || t('networkFailed') });
    if (result.value.isDuplicate) change(id, { state: 'known', progress: 1, message: t('known') });
    else dismiss(id);
    onBrought(result.value);
  };
  const add = (files: Iterable<File>) => {
    for (const file of files) {
      const id = Date.now() + Math.random();
      const controller = new AbortController();
      controllers.current.set(id, controller);
      setUploads((now) => [...now, { id, name: file.name, progress: 0, state: 'sending', message: '' }]);
      queue.current = queue.current.then(() => send(id, file, controller.signal));
    }
  };
  const cancel = (id: number) => {
    controllers.current.get(id)?.abort();
    controllers.current.delete(id);
    dismiss(id);
  };
  return { uploads, add, cancel };
}
