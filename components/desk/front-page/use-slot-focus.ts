'use client';

import { useEffect, useState } from 'react';

/** After a move by key the focus stays on what was moved, wherever it stands now; and it is said where that is. */
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
