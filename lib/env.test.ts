import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv } from './env';

describe('the environment', () => {
  it('requires no variable, and treats an empty one as unset', () => {
    const reading = readEnv({ PORT: '', DATABASE_URL: '', SITE_URL: '', DEMO: '', LOG_LEVEL: '' });
    expect(reading).toMatchObject({
      ok: true,
      value: {
        PORT: 3000,
        HOST: '127.0.0.1',
        DATA_DIR: resolve('.data'),
        DEMO: true,
        WORKERS: 1,
        FETCH_PORTS: [80, 443],
        LOG_LEVEL: 'info',
        SITE_URL: 'http://localhost:3000',
      },
    });
    expect(reading.ok && reading.value.DATABASE_URL).toBe(undefined);
  });

  it('reads what is set', () => {
    const given = {
      PORT: '0',
      DEMO: '0',
      SITE_URL: 'https://example.org//',
      BACKUP_DIR: 'kept',
      BACKUP_KEEP: '3',
      FETCH_PORTS: '80,443,8080',
      PAGE_CACHE: '0',
      SECRET: 's'.repeat(32),
      MEDIA_URL: 's3://bucket',
    };
    expect(readEnv(given)).toMatchObject({
      ok: true,
      value: {
        PORT: 0,
        DEMO: false,
        SITE_URL: 'https://example.org',
        BACKUP_DIR: resolve('kept'),
        BACKUP_KEEP: 3,
        FETCH_PORTS: [80, 443, 8080],
        PAGE_CACHE: false,
        MEDIA_URL: 's3://bucket',
      },
    });
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://localhost/warraq'],
    ['DATABASE_URL', 'warraq'],
    ['DATABASE_REPLICA_URL', 'http://localhost'],
    ['SITE_URL', 'example.org'],
    ['SITE_URL', 'ftp://example.org'],
    ['DEMO', 'yes'],
    ['MEDIA_URL', '/var/media'],
    ['SECRET', 'short'],
    ['WORKERS', '0'],
    ['WORKERS', 'two'],
    ['PAGE_CACHE', 'off'],
    ['PAGE_CACHE_MEMORY_MB', '1'],
    ['METRICS_TOKEN', 'short'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'nobody'],
    ['BACKUP_KEEP', '0'],
    ['FETCH_PORTS', '80;443'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s with one line that names it', (name, value) => {
    const reading = readEnv({ [name]: value });
    expect(reading).toEqual({
      ok: false,
      reason: 'bad-environment',
      lines: [expect.stringMatching(new RegExp(`^${name}: \\S[^\\n]+$`))],
    });
    // A secret inside a URL must not appear in the message.
    expect(JSON.stringify(reading)).not.toContain(value);
  });

  it('names every bad value at once', () => {
    expect(readEnv({ PORT: 'x', DEMO: 'x' })).toMatchObject({
      ok: false,
      lines: [expect.stringMatching(/^PORT/), expect.stringMatching(/^DEMO/)],
    });
  });
});
