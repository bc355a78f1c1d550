'use client';

import { useEffect, useState } from 'react';

/** Keeps the focus on a line moved by keyboard, and announces its new position. */
export function useSlotFocus() {
  const [moved, setMoved] = useState<{ key: string; said: string; turn: number } | null>(null);
  useEffect(() => {
    if (moved) document.querySelector<HTMLElement>(`[data-slot="${moved.key}"]`)?.focus();
  }, [moved]);
  return {
    said: moved?.said ?? '',
    follow: (key: string, said: string) => setMoved((before) => ({ key, said, turn: (before?.turn ?? 0) + 1 })),
  };
}
