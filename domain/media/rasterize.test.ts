import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { rasterize } from './rasterize';

const svg = (inner: string, attributes = 'viewBox="0 0 200 100"', before = '') =>
  Buffer.from(
    `${before}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`,
  );
const square = '<rect width="100" height="100" fill="#0b5563"/>';

async function draw(file: Buffer) {
  const drawn = await rasterize(file);
  if (!drawn.ok) throw new Error(drawn.detail);
  const { data, info } = await sharp(drawn.value).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 4, (y * info.width + x) * 4 + 4)];
  return { ...info, at };
}

it('draws a small drawing large, and keeps what is clear', async () => {
  for (const file of [svg(square), svg(square, 'viewBox="0 0 200 100" width="20" height="10"')]) {
    const drawn = await draw(file);
    expect([drawn.width, drawn.height]).toEqual([1_600, 800]);
    expect(drawn.at(100, 100)).toEqual([11, 85, 99, 255]);
    expect(drawn.at(1_500, 100)[3]).toBe(0);
  }
});

it('leaves every other file as it came', async () => {
  const png = await sharp({ create: { width: 3, height: 3, channels: 3, background: '#fff' } })
    .png()
    .toBuffer();
  for (const file of [png, Buffer.from(''), Buffer.from('<p>not a drawing</p>')])
    expect(await rasterize(file)).toEqual({ ok: true, value: file });
});

const secret = readFileSync('package.json').toString('base64').slice(0, 40);
const entities = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('');
const nestedUse = Array.from(
  { length: 30 },
  (_, at) => `<g id="g${at + 1}">${`<use xlink:href="#g${at}"/>`.repeat(10)}</g>`,
).join('');

/** Each is drawn without what it wants, or refused in words; none costs more than the limits. */
const hostile: Record<string, Buffer> = {
  script: svg(`<script>fetch("http://127.0.0.1")</script>${square}`),
  handler: svg(square, 'viewBox="0 0 200 100" onload="alert(1)"'),
  'foreign html': svg(
    `<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="file:///etc/passwd"/></foreignObject>`,
  ),
  'local file as a picture': svg('<image href="file:///etc/passwd" width="200" height="100"/>'),
  'relative file as a picture': svg('<image href="package.json" width="200" height="100"/>'),
  'far picture': svg('<image xlink:href="http://169.254.169.254/latest" width="200" height="100"/>'),
  'external entity': svg(
    '<text>&x;</text>',
    'viewBox="0 0 200 100"',
    '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  ),
  'entities that multiply': svg(
    '<text>&e12;</text>',
    'viewBox="0 0 9 9"',
    `<!DOCTYPE svg [<!ENTITY e0 "ha">${entities}]>`,
  ),
  'uses that multiply': svg(`<defs><g id="g0">${square}</g>${nestedUse}</defs><use xlink:href="#g30"/>`),
  'use of itself': svg('<g id="a"><use xlink:href="#a"/></g>'),
  'pattern of itself': svg(
    '<pattern id="p" width="1" height="1"><rect fill="url(#p)" width="9" height="9"/></pattern><rect fill="url(#p)" width="9" height="9"/>',
  ),
  'deep nesting': svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)),
  'huge size': svg(square, 'width="2000000000" height="2000000000"'),
  'no size': svg('', 'width="0" height="0"'),
  'negative size': svg(square, 'width="-5" height="-5"'),
  'one long line': svg(square, 'viewBox="0 0 1000000 1"'),
  'wide blur': svg(
    '<filter id="f" x="-9999" y="-9999" width="99999" height="99999"><feGaussianBlur stdDeviation="9999"/></filter><rect width="200" height="100" filter="url(#f)"/>',
  ),
  'many filters': svg(
    `<filter id="f">${'<feTurbulence baseFrequency="9" numOctaves="255"/>'.repeat(40)}</filter><rect width="200" height="100" filter="url(#f)"/>`,
  ),
  'cut short': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect'),
  'too many bytes': svg(square + ' '.repeat(600_000)),
  'style import': svg(`<style>@import url("http://127.0.0.1/x.css");</style>${square}`),
};

describe.concurrent('hostile drawings', () => {
  it.each(Object.entries(hostile))('%s', { timeout: 120_000 }, async (_name, file) => {
    const drawn = await rasterize(file);
    if (!drawn.ok) {
      expect(drawn).toMatchObject({ reason: 'not-a-picture', detail: expect.stringMatching(/./) });
      return;
    }
    const { format, width, height } = await sharp(drawn.value).metadata();
    expect(format).toBe('png');
    expect(Math.max(width, height)).toBeLessThanOrEqual(1_600);
    expect(Buffer.from(drawn.value).toString('latin1')).not.toContain(secret);
  });
});
