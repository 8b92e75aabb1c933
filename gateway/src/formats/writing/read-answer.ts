import { syntheticExtension } from '@ntp-graph/kit/values';
import type { ReadAnswer } from './file-messages.js';

/** Reads an answer of GraphQL. */
export function readAnswer(text: string): ReadAnswer & { readonly data: unknown } {
  const { data, errors = [], extensions = {} } = JSON.parse(text);
  return { data, errors, synthetic: Object.keys(extensions[syntheticExtension] ?? {}) };
}
