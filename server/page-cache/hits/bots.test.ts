import { expect, it } from 'vitest';
import { isBot } from './bots';

it('knows programs from readers', () => {
  const readers = [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
    'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
    'Opera/9.80 (Android; Opera Mini/36.2) Presto/2.12.423 Version/12.16',
  ];
  const programs = [
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'curl/8.5.0',
    'Wget/1.21',
    'python-requests/2.32',
    'Go-http-client/2.0',
    '',
    'facebookexternalhit/1.1',
    'WhatsApp/2.24',
    'TelegramBot (like TwitterBot)',
    'Mozilla/5.0 (compatible; UptimeRobot/2.0; http://www.uptimerobot.com/)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36',
    'Feedly/1.0',
    'node',
  ];
  expect(readers.filter(isBot)).toEqual([]);
  expect(programs.filter((program) => !isBot(program))).toEqual([]);
});

it('remembers a long user agent under its whole name', () => {
  const browser = `Mozilla/5.0 (Linux; Android 14) ${'x'.repeat(500)}`;
  expect(isBot(`${browser} HeadlessChrome/140.0`)).toBe(true);
  expect(isBot(browser.slice(0, 500))).toBe(false);
  expect(isBot(`${browser} HeadlessChrome/140.0`)).toBe(true);
});
