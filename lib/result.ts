/** The outcome of something that may be refused. Bugs throw; expected failures come back as a reason. */
export type Result<T, R extends string = string> = { ok: true; value: T } | { ok: false; reason: R; detail?: string };

/** Wraps a value as a success. */
export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

/** Wraps a refusal: `reason` is a stable code, `detail` says what and where for a person. */
export function refuse<R extends string>(reason: R, detail?: string): { ok: false; reason: R; detail?: string } {
  return detail === undefined ? { ok: false, reason } : { ok: false, reason, detail };
}
