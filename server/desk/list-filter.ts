import type { z } from 'zod';

/** The filter of a list in its address. Empty and invalid parameters do not filter. */
export function readFilter<S extends Record<string, z.ZodType>>(
  schema: z.ZodObject<S>,
  given: Record<string, string | string[] | undefined>,
): z.output<z.ZodObject<S>> {
  const entries = Object.entries<z.ZodType>(schema.shape).flatMap(([name, field]) => {
    const parsed = field.safeParse(given[name] || undefined);
    return parsed.success && parsed.data ? [[name, parsed.data]] : [];
  });
  return schema.parse(Object.fromEntries(entries));
}

/** The query of an address whose list is so filtered. */
export function filterQuery(filter: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])),
  ).toString();
  return query && `?${query}`;
}
