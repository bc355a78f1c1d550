/** One measured figure. */
export type Figure = {
  /** Stable: the baseline knows a figure by it. */
  name: string;
  value: number;
  unit: string;
  /**
   * How the baseline holds it. `exact`: equal on every machine, and may only fall. `ratio`: nearly equal, and may be
   * worse by the noise that the baseline allows. Absent: depends on the machine, for information only.
   */
  compareAs?: 'exact' | 'ratio';
  /** Whether a larger value is the better one; smaller is better otherwise. */
  largerIsBetter?: boolean;
};

export type BenchResult = {
  figures: Figure[];
  /** Caveats of the figures: what was missing, what was left out. */
  notes: string[];
};

export type BenchOptions = {
  /** The long form: a million articles, more rounds. */
  full: boolean;
  /** What goes on meanwhile, for people. */
  logStep: (line: string) => void;
};

/** What each file of a benchmark exports. */
export type Benchmark = { summary: string; run: (options: BenchOptions) => Promise<BenchResult> };
