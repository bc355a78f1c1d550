import { z } from 'zod';
import { advertisementPlaces, MAX_WEIGHT } from './types';

const line = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .regex(/^\P{Cc}*$/u);

/**
 * Where an advertisement leads: an http or https address without a name and password, as browsers write it. Its length comes
 * first: parsing normalizes the host, at quadratic cost.
 */
const linkSchema = z
  .string()
  .trim()
  .max(1_000)
  .pipe(z.url({ protocol: /^https?$/ }))
  .transform((address) => new URL(address))
  .refine(({ username, password }) => username === '' && password === '', {
    error: 'an address without a name and password',
  })
  .transform(({ href }) => href);

/** An advertisement as it is entered: a picture with its alternative text, or a title. */
export const advertisementSchema = z
  .strictObject({
    id: z.uuid().optional(),
    name: line(120).min(1),
    place: z.enum(advertisementPlaces),
    mediaId: z.union([z.literal('').transform(() => null), z.uuid(), z.null()]).default(null),
    alt: line(300).default(''),
    title: line(90).default(''),
    line: line(160).default(''),
    link: linkSchema,
    startsAt: z.date().nullable().default(null),
    endsAt: z.date().nullable().default(null),
    weight: z.int().min(1).max(MAX_WEIGHT).default(1),
    isOn: z.boolean().default(true),
  })
  .refine(({ mediaId, alt }) => mediaId === null || alt !== '', {
    path: ['alt'],
    error: 'say what the picture shows and says',
  })
  .refine(({ mediaId, title }) => mediaId !== null || title !== '', {
    path: ['title'],
    error: 'a title, or a picture in its place',
  })
  .refine(({ startsAt, endsAt }) => !startsAt || !endsAt || startsAt < endsAt, {
    path: ['endsAt'],
    error: 'the end comes after the beginning',
  });
