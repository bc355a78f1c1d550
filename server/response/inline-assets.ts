/**
 * Elements whose content is raw text, or any other tag, its quoted attributes taken whole: what looks like a tag inside a
 * value is none. Fits what a serializer of HTML writes (WHATWG HTML, 13.3), where a value never holds a bare `"`.
 */
const part = /<(style|script)((?:[^">]|"[^"]*")*)>([\s\S]*?)<\/\1>|<(?:[^">]|"[^"]*")*>/g;

const isProgram = (attributes: string): boolean => {
  if (/\ssrc=/.test(attributes)) return false;
  const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? '';
  return type === '' || type === 'module' || type === 'text/javascript' || type === 'speculationrules';
};

/** The texts of the scripts and stylesheets that stand inside a serialized document. */
export function inlineAssets(html: string): { scripts: string[]; styles: string[] } {
  const found = [...html.matchAll(part)];
  const textsOf = (tag: string, test: (attributes: string) => boolean): string[] =>
    found.flatMap(([, name, attributes = '', text = '']) =>
      name === tag && text !== '' && test(attributes) ? [text] : [],
    );
  return { scripts: textsOf('script', isProgram), styles: textsOf('style', () => true) };
}
