import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type GraphQLSchema, Kind, parse, validate } from 'graphql';
import type { Example } from './example.js';

/** The first comment of a document: `# variables: {…}   What it shows.` */
const lead = /^#.*?variables: (\{.*?\}) {2,}(.*)$/;

function inWords(name: string): string {
  const words = name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Reads one document. @throws Error where it says nothing of itself, or asks for what the schema does not have. */
export function readExample(text: string, file: string, schema: GraphQLSchema): Example {
  const [first = '', ...rest] = text.trimEnd().split('\n');
  const [, variables = '', note = ''] = lead.exec(first) ?? [];
  if (variables === '' || note === '') {
    throw new Error(`${file} must begin with a line such as '# variables: {"code": "27"}   What it shows.'.`);
  }
  const query = rest.join('\n');
  const document = parse(query);
  const [wrong] = validate(schema, document);
  if (wrong) throw new Error(`${file} does not fit the schema: ${wrong.message}`);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation?.name) throw new Error(`${file} must hold a named query.`);
  const fields = operation.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
  const given = JSON.parse(variables);
  return {
    name: basename(file, '.graphql'),
    title: inWords(operation.name.value),
    note,
    query,
    variables: Object.keys(given).length === 0 ? '' : JSON.stringify(given, undefined, 2),
    rootFields: [...new Set(fields)],
  };
}

/** All documents of a folder, by name. */
export function readExamples(folder: string, schema: GraphQLSchema): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((name) => readExample(readFileSync(`${folder}/${name}`, 'utf8'), name, schema));
}
