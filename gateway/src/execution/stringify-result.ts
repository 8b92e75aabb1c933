import { takeSerializedText } from './serialized-data.js';

interface Result {
  readonly errors?: unknown;
  readonly data?: unknown;
  readonly extensions?: unknown;
}

/** Writes an answer as Apollo Server does, with data that is already text spliced in. */
export function stringifyResult(result: Result): string {
  const text = takeSerializedText(result.data);
  if (text === undefined) return `${JSON.stringify(result)}\n`;
  const errors = result.errors === undefined ? '' : `"errors":${JSON.stringify(result.errors)},`;
  const extensions =
    result.extensions === undefined ? '' : `,"extensions":${JSON.stringify(result.extensions)}`;
  return `{${errors}"data":${text}${extensions}}\n`;
}
