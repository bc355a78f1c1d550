import { z } from 'zod';
import { lineSchema } from '@/lib/arabic/line-schema';
import { fromKeys } from '@/lib/object-fields';
import { parseDocument } from './document/parse';
import {
  type ArticleField,
  articleFields,
  type ContentInput,
  type ContentWith,
  emptyContent,
  fieldNames,
} from './fields';

/** A body of any version known, checked and brought to the present one by the document's own parser. */
export const bodySchema = z.unknown().transform((body, context) => {
  const parsed = parseDocument(body);
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.detail ?? parsed.reason });
  return z.NEVER;
});

/**
 * The schema of a whole content, every optional field of which may be missing. Forms differ in how they take texts, lists
 * and bodies.
 */
export function contentSchema<Body>(form: {
  text: (max: number, isRequired: boolean) => z.ZodType<string>;
  list: (max: number) => z.ZodType<string[]>;
  body: z.ZodType<Body>;
}): z.ZodType<ContentWith<Body>, ContentInput> {
  const schemaOf = (field: (typeof articleFields)[ArticleField]): z.ZodType => {
    switch (field.type) {
      case 'text':
        return form.text(field.max, 'required' in field);
      case 'document':
        return form.body;
      case 'choice':
        return z.enum(field.options);
      case 'reference':
        return z.uuid().nullable();
      case 'list':
        return form.list(field.max);
      case 'moments':
        return z.record(z.uuid(), z.iso.datetime()).refine((moments) => Object.keys(moments).length <= field.max);
    }
  };
  const shape = fromKeys(fieldNames, (name) => {
    const field = articleFields[name];
    return 'required' in field ? schemaOf(field) : schemaOf(field).default(emptyContent[name]);
  });
  return z.strictObject(shape) as unknown as z.ZodType<ContentWith<Body>, ContentInput>; // each field by its type, above
}

/** A content that can be saved and published. */
export const articleContentSchema = contentSchema({
  text: (max, isRequired) =>
    isRequired ? lineSchema(max).pipe(z.string().min(1, { error: 'a title is needed' })) : lineSchema(max),
  list: (max) =>
    z
      .array(z.uuid())
      .max(max)
      .transform((list) => [...new Set(list)]),
  body: bodySchema,
});

/** What withdrawal, corrections and slugs say. */
export const noteSchema = lineSchema(2_000).pipe(z.string().min(1));
