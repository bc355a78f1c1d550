import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withSchemaEngine, type SchemaFile } from '@/db/schema-engine';

/**
 * The SQL that would bring the database at `url` to `prisma/schema`; empty when they agree. `root` is the project's
 * directory.
 */
export async function diffFromDatabase(url: string, root: string): Promise<string> {
  const files = await readSchema(root);
  const { stdout } = await withSchemaEngine(url, files, (engine) =>
    engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: root },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return (stdout ?? '').replace(/^-- This is an empty migration\.\s*$/m, '').trim();
}

async function readSchema(root: string): Promise<SchemaFile[]> {
  const folder = join(root, 'prisma', 'schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  const read = async (path: string): Promise<SchemaFile> => ({ path, content: await readFile(path, 'utf8') });
  return Promise.all(names.map((name) => read(join(folder, name))));
}
