'use client';

import { Direction } from 'radix-ui';

/** Tells menus, dialogs and tabs which way the arrow keys go. */
export function DirectionProvider({ dir, children }: { dir: 'rtl' | 'ltr'; children: React.ReactNode }) {
  return <Direction.Provider dir={dir}>{children}</Direction.Provider>;
}
