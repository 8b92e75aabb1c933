import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema, lexicographicSortSchema } from 'graphql';
import { generateOperations } from './generate-operations.js';
import { generateTypes } from './generate-types.js';

const schemaFolder = fileURLToPath(new URL('../../../schema/', import.meta.url));

/** The folder of what is generated, which is committed. */
export const graphFolder = fileURLToPath(new URL('../../src/graph/', import.meta.url));

/** What belongs into the folder, by file name. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const schema = lexicographicSortSchema(buildSchema(readFileSync(`${schemaFolder}schema.graphql`, 'utf8')));
  return new Map([
    ['operations.ts', await generateOperations(schema, `${schemaFolder}operations/`)],
    ['types.ts', generateTypes(schema)],
  ]);
}
