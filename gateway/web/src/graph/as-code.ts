import type { GraphRequest } from './request.js';

/** The languages that a request can be copied in. */
export const codeLanguages = ['fetch', 'curl', 'Python'] as const;
export type CodeLanguage = (typeof codeLanguages)[number];

type Part = Pick<GraphRequest, 'query' | 'variables'>;

function asFetch(address: string, { query, variables }: Part, language: string): string {
  return [
    `const query = \`${query.replaceAll(/[`\\]|\$\{/g, '\\$&')}\`;`,
    `const variables = ${JSON.stringify(variables, undefined, 2)};`,
    `const response = await fetch(${JSON.stringify(address)}, {`,
    "  method: 'POST',",
    `  headers: { 'content-type': 'application/json', 'accept-language': '${language}' },`,
    '  body: JSON.stringify({ query, variables }),',
    '});',
    'const { data, errors } = await response.json();',
  ].join('\n');
}

/** A shell takes everything between single quotes as it stands, but for a single quote itself. */
function inSingleQuotes(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

function asCurl(address: string, { query, variables }: Part, language: string): string {
  const body = JSON.stringify({ query, variables });
  return [
    `curl -s ${inSingleQuotes(address)} \\`,
    `  -H 'content-type: application/json' -H 'accept-language: ${language}' \\`,
    `  -d ${inSingleQuotes(body)}`,
  ].join('\n');
}

function asPython(address: string, { query, variables }: Part, language: string): string {
  const body = JSON.stringify(JSON.stringify(variables));
  return [
    'import json, urllib.request',
    '',
    `query = """${query.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"')}"""`,
    `variables = json.loads(${body})`,
    'request = urllib.request.Request(',
    `    ${JSON.stringify(address)},`,
    '    json.dumps({"query": query, "variables": variables}).encode(),',
    `    {"content-type": "application/json", "accept-language": "${language}"},`,
    ')',
    'answer = json.load(urllib.request.urlopen(request))',
  ].join('\n');
}

const writers = { fetch: asFetch, curl: asCurl, Python: asPython };

/**
 * The request as code that runs as it stands, against the gateway at `address`, with names in `language`.
 *
 * @example
 * asCode('curl', 'http://localhost:4000/graphql', { query: '{ … }', variables: {} }, 'vi');
 */
export function asCode(code: CodeLanguage, address: string, request: Part, language: string): string {
  return writers[code](address, request, language);
}
