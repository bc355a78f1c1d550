'use client';

import { Direction } from 'radix-ui';

/** Sets the direction of arrow keys in menus, dialogs and tabs. */
export function DirectionProvider({ dir, children }: { dir: 'rtl' | 'ltr'; children: React.ReactNode }) {
  return <Direction.Provider dir={dir}>{children}</Direction.Provider>;
}
