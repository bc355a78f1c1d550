import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const table = `${root}domain/articles/fields.ts`;
/** Files that must say of every field of an article where it goes. */
const outputs = [
  'server/api/article-json.ts',
  'server/feeds/item.ts',
  'server/metadata/structured-data.ts',
  'domain/transfer/record/record-fields.ts', // imports and exports
  'components/article/article-page.tsx',
  'components/desk/article/article-editor.tsx',
];

/**
 * Compiles the outputs with `planted` as a further field.
 * @returns the files in which the compiler names that field. Nothing but the table is resolved: the rest is what `tsc` checks.
 */
function refusing(planted) {
  const options = { strict: true, noEmit: true, skipLibCheck: true, jsx: ts.JsxEmit.ReactJSX, types: [] };
  const host = ts.createCompilerHost(options);
  const original = readFileSync(table, 'utf8');
  const start = 'export const articleFields = {';
  expect(original).toContain(start);
  const text = original.replace(start, `${start} ${planted}`);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (name, ...rest) =>
    name === table ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  host.resolveModuleNameLiterals = (literals) =>
    literals.map(({ text: name }) => ({
      resolvedModule: name.endsWith('domain/articles/fields')
        ? { resolvedFileName: table, extension: ts.Extension.Ts }
        : undefined,
    }));
  const program = ts.createProgram(
    outputs.map((path) => root + path),
    options,
    host,
  );
  return outputs.filter((path) =>
    program
      .getSemanticDiagnostics(program.getSourceFile(root + path))
      .some(({ messageText }) =>
        ts.flattenDiagnosticMessageText(messageText, '\n').includes("Property 'planted' is missing"),
      ),
  );
}

it('compiles outputs that name every field', () => {
  expect(refusing('')).toEqual([]);
});

it.each([
  "planted: { type: 'text', max: 10 },",
  "planted: { type: 'reference' },",
  "planted: { type: 'list', max: 3 },",
])(
  'refuses every output that forgets the field %s',
  (planted) => {
    expect(refusing(planted)).toEqual(outputs);
  },
  60_000,
);
