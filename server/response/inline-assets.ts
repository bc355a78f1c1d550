/**
 * A tag with its quoted attributes, so that what looks like a tag inside a value is skipped. Relies on serialized HTML
 * (WHATWG HTML, 13.3), where a value never contains a bare `"`.
 */
const TAG = /<(style|script)?((?:[^">]|"[^"]*")*)>/y;

/** The contents of the inline scripts and stylesheets of a serialized document. */
export function inlineAssets(html: string): { scripts: string[]; styles: string[] } {
  const found = { scripts: [] as string[], styles: [] as string[] };
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    TAG.lastIndex = at;
    const [tag, name, attributes = ''] = TAG.exec(html) ?? [];
    // An unclosed tag or quote takes in the rest of the document; a search from each further `<` would be quadratic.
    if (tag === undefined) break;
    at += tag.length;
    if (name === undefined) continue;
    const end = html.indexOf(`</${name}>`, at);
    if (end === -1) break;
    const text = html.slice(at, end);
    if (name === 'style' && text !== '') found.styles.push(text);
    if (name === 'script' && text !== '' && isProgram(attributes)) found.scripts.push(text);
    at = end;
  }
  return found;
}

function isProgram(attributes: string): boolean {
  if (/\ssrc=/.test(attributes)) return false;
  const type = /\stype="([^"]*)"/.exec(attributes)?.[1] ?? '';
  return type === '' || type === 'module' || type === 'text/javascript' || type === 'speculationrules';
}
