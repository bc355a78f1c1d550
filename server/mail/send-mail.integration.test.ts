import { beforeEach, describe, expect, it } from 'vitest';
import { updateSettings } from '@/domain/settings/commands';
import { clearMemoryCache } from '@/lib/memory-cache';
import { useDatabase } from '@/test/database/use-database';
import { createImage } from '@/test/factories/media';
import { readableMail, useMailServer } from '@/test/mail/mail-server';
import { readIdentity } from './identity';
import { sendMail } from './send-mail';

useDatabase();
beforeEach(clearMemoryCache);

const administrator = { id: null, label: 'test', role: 'ADMINISTRATOR' };

const mails = useMailServer();

describe('sendMail', () => {
  it('hands a mail over to a server that asks for a password', async () => {
    const mail = {
      to: 'guest@example.org',
      subject: 'دعوة إلى المكتب',
      text: 'أهلًا،\n\nhttps://example.org/admin/link/abc',
      locale: 'ar',
    } as const;
    expect(await sendMail(mail)).toBe(true);
    const [message = ''] = mails.received;
    expect(message).toContain('To: guest@example.org');
    expect(message).toMatch(/^Subject: =\?UTF-8\?/m);
    const html = readableMail(message);
    expect(html).toContain('dir="rtl"');
    expect(html).toContain('<a href="https://example.org/admin/link/abc"');
  });

  it('is sent by the paper, whatever it is called', async () => {
    const name = 'الضفاف" <evil@example.org>\r\nBcc: all@example.org';
    expect(await updateSettings(administrator, { name })).toMatchObject({ ok: true });
    expect(await sendMail({ to: 'guest@example.org', subject: 's', text: 't', locale: 'ar' })).toBe(true);
    const [head = ''] = (mails.received[0] ?? '').split('\r\n\r\n');
    expect(head).toMatch(/^From: =\?UTF-8\?[^<]+<warraq@[\w.-]+>/m);
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head).not.toContain('evil@example.org');
  });

  it('shows the logo where its address can be reached safely', async () => {
    const { id } = await createImage();
    await updateSettings(administrator, { logoId: id, accent: '#ffd400' });
    const identity = await readIdentity('https://river.example');
    expect(identity.logo).toMatchObject({
      url: expect.stringMatching(/^https:\/\/river\.example\/media\/.+\.jpeg$/),
      width: 1280,
    });
    expect(identity.accent).not.toBe('#ffd400');
    expect((await readIdentity('http://localhost:3000')).logo).toBeNull();
  });

  it('says when nobody takes it', async () => {
    process.env['SMTP_URL'] = 'smtp://127.0.0.1:1';
    expect(await sendMail({ to: 'a@example.org', subject: 's', text: 't', locale: 'en' })).toBe(false);
  });
});
