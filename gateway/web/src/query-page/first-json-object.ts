/** A JSON object found inside a longer text, and what follows it. */
export interface FoundJsonObject {
  readonly json: string;
  readonly rest: string;
}

/**
 * Finds the first whole JSON object in a text; braces inside strings do not count.
 *
 * @example
 * firstJsonObject('variables: {"text": "a}b"}  a note'); // { json: '{"text": "a}b"}', rest: '  a note' }
 */
export function firstJsonObject(text: string): FoundJsonObject | undefined {
  const start = text.indexOf('{');
  if (start === -1) return undefined;
  let depth = 0;
  const tokens = /"(?:[^"\\]|\\.)*"|[{}]/g;
  tokens.lastIndex = start;
  for (let token = tokens.exec(text); token !== null; token = tokens.exec(text)) {
    if (token[0] === '{') depth += 1;
    if (token[0] === '}') depth -= 1;
    if (depth === 0) return { json: text.slice(start, tokens.lastIndex), rest: text.slice(tokens.lastIndex) };
  }
  return undefined;
}
