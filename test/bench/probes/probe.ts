import type { Person } from './people';
import type { Visitor } from './visitor';

/** A wrong answer in one line; null for a right one. */
export type Verdict = string | null;

/** What every probe is given. */
export type ProbeContext = {
  /** One of each role; null asks without having signed in. */
  people: Person[];
  anonymous: Visitor;
  sectionId: string;
  pick: <T>(list: readonly T[]) => T;
  /** Notes which answer was the right one. */
  expect: (answer: string | number) => void;
};
