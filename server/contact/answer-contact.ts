import type { IncomingMessage, ServerResponse } from 'node:http';
import { receiveMessage } from '@/domain/contact/commands';
import { findContactFaults } from '@/domain/contact/schema';
import type { ContactValues, SubmittedContact } from '@/domain/contact/types';
import { log } from '@/lib/log';
import { contactPath, contactSentPath } from '@/lib/urls';
import { addressHeader } from '@/server/desk/headers';
import { limitSenders } from './limit-senders';
import { readContactForm } from './read-form';
import { withSubmittedForm } from './submitted-form';

/** Renders a reader's page for this answer alone and sends it. */
type SendPage = (url: string, request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers the form of /contact: sends its reader on when the message was taken, or shows the page again with what was typed and
 * what is wrong. Comes after prepareDeskRequest, which refuses forms of other sites and knows the sender's address. Neither
 * that nor anything else of the request is kept or logged.
 */
export function answerContact(sendPage: SendPage) {
  const maySend = limitSenders();

  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (request.method !== 'POST' || path !== contactPath()) return false;
    const values = await readContactForm(request);
    if (!values) {
      response.writeHead(413, { connection: 'close', 'content-type': 'text/plain' }).end('Content Too Large\n');
      return true;
    }
    const { [addressHeader]: address = '' } = request.headers;
    const problem = await take(values, maySend(String(address)));
    if (problem === null)
      response
        .writeHead(303, { location: contactSentPath(), 'cache-control': 'no-store', 'content-length': '0' })
        .end();
    else {
      const faults = problem === 'invalid' ? findContactFaults(values) : {};
      await withSubmittedForm({ values, faults, problem }, () => sendPage(contactPath(), request, response));
    }
    return true;
  };
}

/** Why the message was not taken; null when it was. */
async function take(
  { website = '', ...message }: ContactValues,
  maySend: boolean,
): Promise<SubmittedContact['problem'] | null> {
  if (!maySend) return 'tooOften';
  try {
    const received = await receiveMessage(message, { isSpam: website !== '' });
    if (received.ok) return null;
    return received.reason === 'too-often' ? 'tooOften' : 'invalid';
  } catch (error) {
    // Its message could quote what was written.
    log.error('contact.failed', { error: error instanceof Error ? error.name : 'unknown' });
    return 'failed';
  }
}
