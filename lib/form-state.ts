/**
 * A form's state after it was sent; the first state is `{ status: 'idle' }`. `values` are the entered values without
 * secrets.
 */
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

/** The server action of a form, for `useActionState`. */
export type FormAction<T = unknown> = (previous: FormState<T>, form: FormData) => Promise<FormState<T>>;

/**
 * The result of an action called by a client component. `message` is for people, in the desk's language; `reason` for
 * programs.
 */
export type ActionResult<T> =
  | { ok: true; value: T }
  | { ok: false; reason: string; message: string; detail?: string; fields?: Record<string, string> };

/** The error message of each field by its name; empty without errors. */
export function fieldsOf(state: FormState): Record<string, string> {
  return state.status === 'failed' ? state.fields : {};
}
