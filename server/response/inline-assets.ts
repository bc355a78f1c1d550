/**
 * Matches elements with raw text, or any other tag with its quoted attributes, so that what looks like a tag inside a
 * value is skipped. Relies on serialized HTML (WHATWG HTML, 13.3), where a value never contains a bare `"`.
 */
const part = /<(style|script)((?:[^">]|"[^"]*")*)>([\s\S]*?)<\/\1>|<(?:[^">]|"[^"]*")*>/g;

const isProgram = (attributes: string): boolean => {
  if (/\ssrc=/.test(attributes)) return false;
  const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? '';
  return type === '' || type === 'module' || type === 'text/javascript' || type === 'speculationrules';
};

/** The contents of the inline scripts and stylesheets of a serialized document. */
export function inlineAssets(html: string): { scripts: string[]; styles: string[] } {
  const found = [...html.matchAll(part)];
  const textsOf = (tag: string, test: (attributes: string) => boolean): string[] =>
    found.flatMap(([, name, attributes = '', text = '']) =>
      name === tag && text !== '' && test(attributes) ? [text] : [],
    );
  return { scripts: textsOf('script', isProgram), styles: textsOf('style', () => true) };
}
