import { firstJsonObject } from './first-json-object.js';
import type { ReadyOperation } from './ready-operation.js';

/**
 * Reads one file of schema/operations: the first line holds the variables, the rest is the query.
 *
 * The variables move to their own editor, so the query keeps only the note of that line.
 *
 * @example
 * parseOperation('# variables: {"code": "27"}   one\nquery One($code: String!) { … }', 'one.graphql');
 * // { title: 'One', note: 'one', variables: '{\n  "code": "27"\n}', query: '# one\nquery One…', … }
 *
 * @throws Error when the first line has no variables, or when the operation has no name.
 */
export function parseOperation(text: string, fileName: string): ReadyOperation {
  const [firstLine = '', ...otherLines] = text.trimEnd().split(/\r?\n/);
  const [lead = '', declared = ''] = firstLine.split(/variables:(.*)/s);
  const found = firstJsonObject(declared);
  if (!lead.startsWith('#') || found === undefined) {
    throw new Error(`${fileName} must begin with a line such as '# variables: {"code": "27"}   a note'.`);
  }
  const body = otherLines.join('\n');
  const operationName = /^\s*query\s+(\w+)/m.exec(body)?.[1];
  if (operationName === undefined) throw new Error(`${fileName} must hold a named query.`);
  const note = found.rest.trim();
  return {
    fileName,
    operationName,
    title: inWords(operationName),
    note,
    query: note === '' ? body : `# ${note}\n${body}`,
    variables: JSON.stringify(JSON.parse(found.json), undefined, 2),
    isFirst: lead.includes('START HERE'),
  };
}

function inWords(operationName: string): string {
  const words = operationName.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
