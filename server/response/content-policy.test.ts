import { createHash } from 'node:crypto';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { frameworkPolicy, readerPolicy } from './content-policy';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = ''): string =>
  serialize(parse(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`));
const sourcesOf = (policy: string, directive: string): string[] =>
  policy
    .split('; ')
    .find((text) => text.startsWith(`${directive} `))
    ?.split(' ')
    .slice(1) ?? [];

describe('readerPolicy', () => {
  it('allows the scripts and styles that stand in the page, by hash, and no other inline', () => {
    const policy = readerPolicy(
      page('<style>a{color:red}</style><script>first()</script><script type="module" src="/x.js"></script>'),
    );
    expect(sourcesOf(policy, 'script-src')).toContain(hash('first()'));
    expect(sourcesOf(policy, 'style-src')).toEqual(["'self'", hash('a{color:red}')]);
    expect(policy).not.toContain("script-src 'unsafe-inline'");
    expect(policy).not.toContain('unsafe-eval');
  });

  it('gives data blocks no hash', () => {
    const policy = readerPolicy(page('<script type="application/ld+json">{"a":1}</script>'));
    expect(policy).not.toContain(hash('{"a":1}'));
  });

  it('takes nothing for a script that only looks like one inside text or an attribute', () => {
    const planted = 'planted()';
    const attribute = `<script>${planted}</script>`.replaceAll('<', '&lt;');
    const policy = readerPolicy(
      page(
        `<meta name="description" content="${attribute}"><title>${attribute}</title>`,
        `<img alt='a" <script>${planted}</script>'><p>${attribute}</p>`,
      ),
    );
    expect(policy).not.toContain(hash(planted));
  });

  it('lets players of the known provider alone be framed, and this site alone frame the page', () => {
    const policy = readerPolicy(page(''));
    expect(sourcesOf(policy, 'frame-src')).toEqual(['https://www.youtube-nocookie.com']);
    expect(sourcesOf(policy, 'frame-ancestors')).toEqual(["'self'"]);
    expect(sourcesOf(policy, 'default-src')).toEqual(["'none'"]);
  });
});

describe('frameworkPolicy', () => {
  it('allows code to be evaluated while developing alone', () => {
    expect(frameworkPolicy('n', { dev: false })).not.toContain('unsafe-eval');
    expect(frameworkPolicy('n', { dev: true })).toContain('unsafe-eval');
    expect(frameworkPolicy('n', { dev: false })).toContain("'nonce-n'");
  });
});
