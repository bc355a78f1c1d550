/** What a form shows after it was sent; its first state is `{ status: 'idle' }`. `values` is what was typed, without secrets. */
export type FormState<T = unknown> =
  | { status: 'idle' }
  | { status: 'done'; value: T; message: string }
  | {
      status: 'failed';
      reason: string;
      message: string;
      fields: Record<string, string>;
      values: Record<string, string>;
    };

/** A server action that a form is given, for `useActionState`. */
export type FormAction<T = unknown> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/** What a call from a client component gives. `message` is for people, in the desk's language; `reason` for programs. */
export type ActionResult<T> =
  | { ok: true; value: T }
  | { ok: false; reason: string; message: string; detail?: string; fields?: Record<string, string> };

/** What is wrong with each field, by its name; nothing while nothing is. */
export function fieldsOf(state: FormState): Record<string, string> {
  return state.status === 'failed' ? state.fields : {};
}
