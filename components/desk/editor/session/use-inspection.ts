'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Inspection } from '@/domain/publishing/types';
import type { EditorActions } from './actions';
import type { DraftStore } from './draft-store';

const INSPECT_DELAY = 4_000;

/** Runs the checks when the article is opened, some time after each save, and on request. */
export function useInspection(articleId: string, store: DraftStore, ask: EditorActions['inspect']) {
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const readSavedAt = () => store.snapshot().savedAt;
  const savedAt = useSyncExternalStore(store.subscribe, readSavedAt, readSavedAt);
  const inspect = useCallback(async () => {
    const result = await ask({ articleId }).catch(() => null);
    if (!result?.ok) return null;
    setInspection(result.value);
    return result.value;
  }, [articleId, ask]);
  useEffect(() => {
    const timer = window.setTimeout(() => void inspect(), savedAt === null ? 500 : INSPECT_DELAY);
    return () => window.clearTimeout(timer);
  }, [inspect, savedAt]);
  return { inspection, inspect };
}
