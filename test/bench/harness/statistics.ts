/** The value below which a share of the sample lies (nearest rank); NaN of an empty sample. */
export function percentile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

/** The middle of a sample. */
export function median(sample: readonly number[]): number {
  return percentile(sample, 0.5);
}
