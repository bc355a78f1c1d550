import { type ComponentProps, useId } from 'react';

type FieldProps = {
  label: string;
  hint?: string | undefined;
  /** The error message, from the action's `fields`. */
  error?: string | undefined;
};

/** A labelled input. Hint and error are its accessible description. */
export function TextField({ label, hint, error, ...input }: FieldProps & ComponentProps<'input'>) {
  const { id, described } = useFieldIds(hint, error);
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <input className="input" id={id} aria-invalid={Boolean(error)} aria-describedby={described} {...input} />
    </FieldFrame>
  );
}

/** A labelled input of several lines. */
export function TextArea({ label, hint, error, ...input }: FieldProps & ComponentProps<'textarea'>) {
  const { id, described } = useFieldIds(hint, error);
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <textarea
        className="input"
        id={id}
        rows={3}
        aria-invalid={Boolean(error)}
        aria-describedby={described}
        {...input}
      />
    </FieldFrame>
  );
}

/**
 * A labelled native select. An uncontrolled one is made anew with another default: React resets a form that was sent, and would
 * show the choice of before (React does not pass a changed `defaultValue` on to the options).
 */
export function SelectField({
  label,
  hint,
  error,
  options,
  ...select
}: FieldProps & ComponentProps<'select'> & { options: { value: string; label: string }[] }) {
  const { id, described } = useFieldIds(hint, error);
  return (
    <FieldFrame {...{ id, label, hint, error }}>
      <select
        key={String(select.defaultValue)}
        className="input"
        id={id}
        aria-invalid={Boolean(error)}
        aria-describedby={described}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** A labelled checkbox. */
export function CheckField({ label, hint, ...input }: Omit<FieldProps, 'error'> & ComponentProps<'input'>) {
  const id = useId();
  return (
    <div className="check">
      <input type="checkbox" id={id} aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      <label htmlFor={id}>{label}</label>
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

function useFieldIds(hint?: string, error?: string) {
  const id = useId();
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return { id, described: describedBy };
}

function FieldFrame({ id, label, hint, error, children }: FieldProps & { id: string; children: React.ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}
