import type { NameKind } from '@/domain/taxonomy/types';

export type NameMoveRefusal =
  'forbidden' | 'invalid' | 'not-found' | 'target-needed' | 'has-children' | 'undo-over' | 'undo-later-first';

/** A deletion that can still be undone. */
export type NameMove = {
  id: string;
  kind: NameKind;
  sourceName: string;
  /** Empty where the articles were left without one. */
  targetName: string;
  articles: number;
  by: string | null;
  at: Date;
};
