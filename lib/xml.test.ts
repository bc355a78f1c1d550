import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { stripIllegalXml, xmlDocument, xmlElement } from './xml';

function readBack(document: string): { text: string; attribute: string } {
  const read = { text: '', attribute: '' };
  const parser = new SaxesParser();
  let isInside = false;
  parser.on('opentag', (tag) => {
    isInside = true;
    read.attribute = String(tag.attributes['a'] ?? '');
  });
  parser.on('text', (text) => (read.text += isInside ? text : ''));
  parser.on('closetag', () => (isInside = false));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(document).close();
  return read;
}

describe('xmlElement', () => {
  it('carries any text and attribute through a strict parser unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = stripIllegalXml(text);
        expect(readBack(xmlDocument(xmlElement('x', { a: text }, text)))).toEqual({ text: kept, attribute: kept });
      }),
    );
  });

  it('drops what XML 1.0 forbids and keeps emoji', () => {
    expect(stripIllegalXml('أ\u0000ب\u000Bج\uD800د\uFFFEه😀')).toBe('أبجده😀');
  });

  it('cannot be closed by its own content', () => {
    expect(xmlElement('x', {}, ']]></x><y>').text).toBe('<x>]]&gt;&lt;/x&gt;&lt;y&gt;</x>');
  });

  it('leaves out missing children and attributes, and closes an empty element', () => {
    expect(xmlElement('x', { a: undefined, b: 2 }, null, false, undefined).text).toBe('<x b="2"/>');
  });

  it('nests without escaping twice', () => {
    expect(xmlElement('x', {}, xmlElement('y', {}, '&')).text).toBe('<x><y>&amp;</y></x>');
  });
});
