let last = 0;

/** A number that this worker has not used before, for what must be unique. */
export function nextNumber(): number {
  last += 1;
  return last;
}
