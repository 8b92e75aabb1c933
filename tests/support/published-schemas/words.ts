/** Short words for JSON Schema, in which the published schemas are retyped here as far as our messages use them. */

export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'number' };
export const boolean: Schema = { type: 'boolean' };
export const moment: Schema = { type: 'string', format: 'date-time' };
export const day: Schema = { type: 'string', format: 'date' };
export const uri: Schema = { type: 'string', format: 'uri' };

export function matching(pattern: string): Schema {
  return { type: 'string', pattern };
}

export function oneOf(...values: readonly string[]): Schema {
  return { type: 'string', enum: values };
}

export function wholeFrom(minimum: number): Schema {
  return { type: 'integer', minimum };
}

/** A list, with at least so many items. */
export function listOf(items: Schema, minItems = 0): Schema {
  return { type: 'array', items, minItems };
}

/** An object that has these members, those named and no others. */
export function object(
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[] = [],
): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Any of several. */
export function any(...anyOf: readonly Schema[]): Schema {
  return { anyOf };
}
