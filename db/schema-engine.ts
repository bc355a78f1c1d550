import type { EventEmitter } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum, type ColumnType } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

export type SchemaFile = { path: string; content: string };
export type SchemaEngine = glue.SchemaEngine;

/**
 * Runs `work` with Prisma's schema engine on the database at `url`. Uses the engine's WebAssembly build from npm: the
 * usual one is a binary that must be downloaded. `files` are the schema it starts from.
 */
export async function withSchemaEngine<T>(
  url: string,
  files: SchemaFile[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await loadModule();
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(withCharColumns(pool));
    const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
    return await work(await glue.SchemaEngine.new({ datamodels }, () => undefined, adapter));
  } finally {
    await pool.end();
  }
}

type RowDescription = { fields: { name: string; dataTypeID: number }[] };
const typeIds = { char: 18, text: 25 };

/**
 * PostgreSQL's catalogue has columns of its internal type "char", which the engine reads and the adapter rejects: they
 * are read as text and returned as characters.
 */
function withCharColumns(pool: Pool): PrismaPg {
  const charColumns = new Set<string>();
  pool.on('connect', (client) => {
    const { connection } = client as unknown as { connection: EventEmitter }; // in every client of `pg`, not in its types
    connection.prependListener('rowDescription', ({ fields }: RowDescription) => {
      charColumns.clear();
      for (const field of fields.filter(({ dataTypeID }) => dataTypeID === typeIds.char)) {
        charColumns.add(field.name);
        field.dataTypeID = typeIds.text;
      }
    });
  });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const typeOf = (type: ColumnType, name?: string) =>
        name !== undefined && charColumns.has(name) ? ColumnTypeEnum.Character : type;
      return {
        ...result,
        columnTypes: result.columnTypes.map((type, index) => typeOf(type, result.columnNames[index])),
      };
    };
    return adapter;
  };
  return factory;
}

let loading: Promise<void> | undefined;

/**
 * Node cannot `import` a .wasm file without a flag, so it is compiled here and passed to the package's own glue code.
 */
function loadModule(): Promise<void> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<void> {
  const home = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bytes = await readFile(join(home, 'schema_engine_bg.wasm'));
  // The glue's functions are the imports of the module; its types do not list them.
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const { __wbg_set_wasm: setModule } = glue as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
  setModule(instance.exports);
  (instance.exports['__wbindgen_start'] as () => void)(); // the entry point of every wasm-bindgen module
}
