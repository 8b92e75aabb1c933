import { exitCodes, Failure } from './failure.js';

/** A value as JSON where it is JSON, and as a text elsewhere. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * Takes in one more variable.
 *
 * @example
 * addVariable('year=2024', { code: '27' }) // { code: '27', year: 2024 }
 */
export function addVariable(
  given: string,
  before: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const [, name, text] = /^([_A-Za-z]\w*)=(.*)$/s.exec(given) ?? [];
  if (name === undefined || text === undefined) {
    throw new Failure(`"${given}" is no variable; expected name=value`, exitCodes.usage);
  }
  return { ...before, [name]: jsonOrText(text) };
}

/** Variables as one JSON object. */
export function parseVariables(text: string): Readonly<Record<string, unknown>> {
  const value = jsonOrText(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new Failure(`"${text.slice(0, 100)}" are no variables; expected a JSON object`, exitCodes.usage);
}
