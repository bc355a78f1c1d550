import { getDb } from '@/db/client';
import { CommandRejected, parseInput } from '@/domain/command/rejection';
import { runCommand } from '@/domain/command/run-command';
import { readSettings } from '@/domain/settings/queries';
import { countAttempt } from '@/domain/users/throttle';
import type { Actor } from '@/domain/users/types';
import { refuse, type Result } from '@/lib/result';
import { canReadContact } from './policy';
import { contactMessageSchema, moveMessageSchema } from './schema';

export type ContactRefusal = 'forbidden' | 'invalid' | 'not-found' | 'too-often';

/** For the whole site: no newsroom can read more, and the table cannot be filled. */
const hourly = { times: 120, seconds: 3_600 };
const SPAM_DAYS = 30;
const reader = { id: null, label: 'reader' };

/**
 * Takes a reader's message. Keeps what was written and when, nothing of where it came from, and leaves no trace in the audit
 * trail. What a program filled in (`isSpam`) goes where an editor can still find it, and does not use up the limit of people.
 * Rejects with `forbidden` (the form is off), `invalid` and `too-often` (too much from everybody together in this hour).
 */
export async function receiveMessage(
  input: unknown,
  { isSpam = false }: { isSpam?: boolean } = {},
): Promise<Result<null, ContactRefusal>> {
  const { contactForm } = await readSettings();
  const parsed = parseInput(contactMessageSchema, input);
  if (!parsed.ok) return parsed;
  if (contactForm && (await countAttempt(isSpam ? 'contact-spam' : 'contact', hourly)) !== null)
    return refuse('too-often');
  return runCommand<null, ContactRefusal, typeof parsed.value>(reader, {
    permission: contactForm,
    input: parsed,
    work: async (tx, message) => {
      await tx.contactMessage.create({
        data: { ...message, status: isSpam ? 'SPAM' : 'UNREAD' },
        select: { id: true },
      });
      return { value: null, audit: null };
    },
  });
}

/** Marks a message as read or unread, or puts it away as archived or spam. The trail names the message, and none of its words. */
export function moveMessage(actor: Actor, input: unknown): Promise<Result<null, ContactRefusal>> {
  return runCommand(actor, {
    permission: canReadContact(actor),
    input: parseInput(moveMessageSchema, input),
    work: async (tx, { id, to }) => {
      const message = await tx.contactMessage.findUnique({ where: { id }, select: { status: true } });
      if (!message) throw new CommandRejected<ContactRefusal>('not-found');
      if (message.status === to) return { value: null, audit: null };
      await tx.contactMessage.update({ where: { id }, data: { status: to }, select: { id: true } });
      const audit = { action: 'contact.move', targetType: 'contact', targetId: id };
      return { value: null, audit: { ...audit, before: { status: message.status }, after: { status: to } } };
    },
  });
}

/** Deletes a message for good. The trail keeps that it was there, and none of its words. */
export function removeMessage(actor: Actor, id: string): Promise<Result<null, ContactRefusal>> {
  return runCommand(actor, {
    permission: canReadContact(actor),
    work: async (tx) => {
      const { count } = await tx.contactMessage.deleteMany({ where: { id } });
      if (count === 0) throw new CommandRejected<ContactRefusal>('not-found');
      return { value: null, audit: { action: 'contact.remove', targetType: 'contact', targetId: id } };
    },
  });
}

/** Deletes messages older than the settings keep them, and old spam in any case. Returns how many. */
export async function clearOldMessages(): Promise<number> {
  const { contactKeepDays } = await readSettings();
  return getDb().$executeRaw`
    DELETE FROM contact_message
    WHERE (${contactKeepDays}::int > 0 AND created_at < now() - make_interval(days => ${contactKeepDays}::int))
       OR (status = 'SPAM' AND created_at < now() - make_interval(days => ${SPAM_DAYS}::int))`;
}
