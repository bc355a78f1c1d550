import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterEach, beforeEach } from 'vitest';

export type MailServer = {
  /** The mails that were taken, as they came. */
  received: string[];
  /** Whether it takes mails; it refuses their readers while it does not. */
  isOpen: boolean;
};

/** A mail server for the tests of a file, under SMTP_URL, which asks for a name and a password. Each test begins with none received. */
export function useMailServer(): MailServer {
  const mails: MailServer = { received: [], isOpen: true };
  const smtp = new SMTPServer({
    authMethods: ['PLAIN', 'LOGIN'],
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'desk' && password === 'secret' ? done(null, { user: 'desk' }) : done(new Error('no')),
    onRcptTo: (_address, _session, done) => done(mails.isOpen ? null : new Error('not now')),
    onData: (stream, _session, done) => {
      let text = '';
      stream
        .setEncoding('utf8')
        .on('data', (part: string) => {
          text += part;
        })
        .on('end', () => {
          mails.received.push(text);
          done();
        });
    },
  });
  beforeEach(async () => {
    mails.received.length = 0;
    mails.isOpen = true;
    if (!smtp.server.listening) await new Promise<void>((resolve) => void smtp.listen(0, '127.0.0.1', () => resolve()));
    const { port } = smtp.server.address() as AddressInfo; // a TCP server's address is of this kind
    process.env['SMTP_URL'] = `smtp://desk:secret@127.0.0.1:${port}`;
  });
  afterEach(() => {
    delete process.env['SMTP_URL'];
  });
  return mails;
}

/** A mail with its base64 and quoted-printable parts as text. */
export function readableMail(message: string): string {
  return message
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/(?:=[0-9A-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'))
    .replaceAll(/(?:^[A-Za-z0-9+/=]{20,}\r?\n)+/gm, (text) => Buffer.from(text, 'base64').toString('utf8'));
}
