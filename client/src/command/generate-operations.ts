import { readdirSync, readFileSync } from 'node:fs';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { type GraphQLSchema, parse, printSchema } from 'graphql';

/** As in `codegenScalars`, from inside this package. */
const scalars = {
  ID: 'string',
  Date: '../scalars.js#CalendarDate',
  DateTime: 'string',
  Money: '../scalars.js#Money',
  Period: '../scalars.js#Period',
};

const config = {
  scalars,
  strictScalars: true,
  enumType: 'string-literal',
  immutableTypes: true,
  useTypeImports: true,
};

/** The operations of a folder as typed documents, by the preset of GraphQL Code Generator that clients use. */
export async function generateOperations(schemaAst: GraphQLSchema, folder: string): Promise<string> {
  const documents = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((location) => {
      const rawSDL = readFileSync(folder + location, 'utf8');
      return { location, rawSDL, document: parse(rawSDL) };
    });
  const outputs = await preset.buildGeneratesSection({
    baseOutputDir: 'graph/',
    schema: parse(printSchema(schemaAst)),
    schemaAst,
    documents,
    config,
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
    documentTransforms: [],
  });
  const output = outputs.find(({ filename }) => filename === 'graph/graphql.ts');
  if (!output) throw new Error('The client preset no longer writes graphql.ts');
  return codegen({ ...output, schemaAst });
}
