import { z } from 'zod';
import { deskLocales, userRoles } from './types';

/** Length is what makes a password hard to guess (NIST SP 800-63B 3.1.1); the upper bound keeps hashing cheap. */
export const passwordSchema = z.string().min(12).max(128);

export const emailSchema = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const personNameSchema = z.string().trim().min(2).max(80);
export const roleSchema = z.enum(userRoles);

export const inviteUserSchema = z.object({ email: emailSchema, name: personNameSchema, role: roleSchema });
export const createUserSchema = inviteUserSchema.extend({ password: passwordSchema });
export const firstOwnerSchema = createUserSchema.omit({ role: true }).extend({ token: z.string().min(20).max(100) });
export const userIdSchema = z.object({ userId: z.string().min(1).max(64) });
export const changeRoleSchema = userIdSchema.extend({ role: roleSchema });
export const changePersonSchema = userIdSchema.extend({ name: personNameSchema, email: emailSchema });
export const limitSchema = userIdSchema.extend({ sectionIds: z.array(z.uuid()).max(200).default([]) });
export const followLinkSchema = z.object({ token: z.string().min(20).max(100), password: passwordSchema });
export const sessionIdSchema = z.object({ sessionId: z.string().min(1).max(64) });
export const profileSchema = z.object({ name: personNameSchema, locale: z.enum(deskLocales) });
export const changeEmailSchema = z.object({ email: emailSchema, current: z.string().min(1).max(128) });
export const changePasswordSchema = z.object({ current: z.string().min(1).max(128), next: passwordSchema });
