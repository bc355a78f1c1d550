import { describe, expect, it } from 'vitest';
import { firstStrongDirection } from '@/lib/arabic/bidi';
import { composeTitle } from './page-title';

describe('composeTitle', () => {
  it('adds nothing to an Arabic title, whatever Latin stands within it', () => {
    expect(composeTitle('شركة Apple تعلن نتائجها', 'ورّاق')).toBe('شركة Apple تعلن نتائجها - ورّاق');
    expect(composeTitle('19 قتيلًا', 'ورّاق')).toBe('19 قتيلًا - ورّاق');
  });

  it('sets a Latin part apart, so that the line still runs from the right', () => {
    expect(composeTitle('WHO', 'ورّاق')).toBe('\u2068WHO\u2069 - ورّاق');
    expect(firstStrongDirection(composeTitle('WHO', 'ورّاق'))).toBe('rtl');
  });

  it('keeps an Arabic sentence that begins with a Latin name right to left', () => {
    expect(composeTitle('iPhone يصل', 'ورّاق')).toBe('\u2068\u200FiPhone يصل\u2069 - ورّاق');
  });

  it('leaves out empty parts and controls brought along', () => {
    expect(composeTitle('', 'ورّاق')).toBe('ورّاق');
    expect(composeTitle('\u202Eخبر\u202C', 'ورّاق')).toBe('خبر - ورّاق');
  });
});
