import { describe, expect, test } from 'vitest';
import { parseDocument } from './parse';
import type { JsonValue } from './copy-json';
import { upgradeDocument } from './upgrade';

const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'نهر' }] }];

describe('upgradeDocument', () => {
  test('leaves the present version alone', () => {
    const document = { type: 'doc', version: 1, content };
    expect(upgradeDocument(document)).toEqual({ ok: true, value: document });
  });

  test.each<[JsonValue]>([[{ type: 'doc', content }], [{ type: 'doc', version: 0, content }]])(
    'brings an editor’s JSON, which has no version, to the first',
    (document) => {
      expect(upgradeDocument(document)).toEqual({ ok: true, value: { type: 'doc', version: 1, content } });
      expect(parseDocument(document)).toEqual({ ok: true, value: { type: 'doc', version: 1, content } });
    },
  );

  test('does not change what it was given', () => {
    const document = { type: 'doc', content };
    upgradeDocument(document);
    expect(document).toEqual({ type: 'doc', content });
  });

  test('refuses a version from the future and says what to do', () => {
    expect(upgradeDocument({ type: 'doc', version: 2, content })).toEqual({
      ok: false,
      reason: 'unknown-version',
      detail: 'is of version 2, newer than this program knows (1): update the program',
    });
  });

  test.each([-1, 0.5, '1', true, [1]])('refuses the version %j', (version) => {
    expect(upgradeDocument({ type: 'doc', version, content })).toMatchObject({ ok: false, reason: 'unknown-version' });
  });
});
