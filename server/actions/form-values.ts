type Value = string | string[] | File | { [key: string]: Value };

/**
 * The fields of a form as an object: `checks.alt` goes into `checks`, a name that ends in `[]` is a list (of none, one or
 * more, when the form also sends it empty). Next's own fields, which begin with `$`, are left out.
 */
export function formValues(form: FormData): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [name, value] of form.entries()) {
    if (name.startsWith('$')) continue;
    if (name.endsWith('[]'))
      put(
        values,
        name.slice(0, -2).split('.'),
        form.getAll(name).filter((item) => typeof item === 'string' && item !== ''),
      );
    else put(values, name.split('.'), value);
  }
  return values;
}

/** The entered values, for showing the form again beside its errors. Passwords and codes are left out. */
export function typedValues(form: FormData): Record<string, string> {
  const secret = /password|current|next|code|token/i;
  return Object.fromEntries(
    [...form.entries()].filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && !entry[0].startsWith('$') && !secret.test(entry[0]),
    ),
  );
}

function put(into: Record<string, Value>, [key = '', ...rest]: string[], value: unknown): void {
  if (['__proto__', 'constructor', 'prototype'].includes(key)) return;
  if (rest.length === 0) {
    into[key] = value as Value; // a field of a form is a text, a file or the list made above
    return;
  }
  const inner = into[key];
  const next = isRecord(inner) ? inner : {};
  into[key] = next;
  put(next, rest, value);
}

function isRecord(value: unknown): value is Record<string, Value> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof File);
}
