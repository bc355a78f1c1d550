import { z } from 'zod';
import { fromKeys } from '@/lib/object-fields';
import { deliveries, notificationKinds } from './types';

export const choicesSchema = z.object(fromKeys(notificationKinds, () => z.enum(deliveries)));
/** One, or all up to the newest that was on the screen: what came since was not seen. */
export const markReadSchema = z.union([z.object({ id: z.uuid() }), z.object({ upTo: z.uuid() })]);
/** The cursor of a page: the id of the last one before it. */
export const afterSchema = z.uuid();
