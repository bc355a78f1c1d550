import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { serializeJsonLd } from './serialize-json-ld';

const hostile = [
  '</script><img src=x onerror=alert(1)>',
  '</ScRiPt\t>',
  '<!--<script>',
  '--> ]]> &lt;/script&gt;',
  'سطر\u2028فاصل\u2029آخر',
  '\\u003c/script>',
];

/** The script element's text as a browser parses it. */
function scriptText(json: string): string {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(`<!doctype html><head><script type="application/ld+json">${json}</script></head><body><p></p></body>`));
  expect(found.map((element) => element.tagName)).toEqual(['html', 'head', 'script', 'body', 'p']);
  const text = found[2]?.childNodes[0];
  return text && 'value' in text ? text.value : '';
}

describe('serializeJsonLd', () => {
  it.each(hostile)('keeps %j inside its element and unchanged', (headline) => {
    const json = serializeJsonLd({ headline });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(scriptText(json))).toEqual({ headline });
  });

  it('does so for any text', () => {
    fc.assert(
      fc.property(fc.string(), (headline) => {
        expect(JSON.parse(scriptText(serializeJsonLd({ headline })))).toEqual({ headline });
      }),
    );
  });
});
