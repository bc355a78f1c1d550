import { SaxesParser } from 'saxes';

export type ParsedElement = { name: string; text: string; attributes: Record<string, string> };

/** Every element of a document in order of closing. Throws when it is not well-formed or a prefix is unbound. */
export function elementsOf(document: string): ParsedElement[] {
  const open: ParsedElement[] = [];
  const found: ParsedElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push({
      name,
      text: '',
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value])),
    });
  });
  parser.on('text', (text) => open.forEach((element) => (element.text += text)));
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed) found.push(closed);
  });
  parser.write(document).close();
  return found;
}

/** The texts of the elements of a name, in order. */
export function textsOf(elements: ParsedElement[], name: string): string[] {
  return elements.filter((element) => element.name === name).map(({ text }) => text);
}
