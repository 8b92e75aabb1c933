import type { AskedFields } from '../reading/asked-fields.js';
import type { ReadContext } from '../reading/read-context.js';

/**
 * Reads a field of many entities at once. It calls the same reader as the field's resolver, with the same reading of
 * the arguments, so neither way goes round what the reader allows.
 *
 * @returns for each key, at its place, what the field is, or the `Error` that it is for this key alone
 */
export type BatchField = (
  context: ReadContext,
  keys: readonly string[],
  // biome-ignore lint/suspicious/noExplicitAny: each field has arguments of its own.
  args: any,
  asked: AskedFields,
) => Promise<readonly unknown[]>;

/** An entity type whose fields can be read for many entities at once. */
export interface BatchType {
  /** Its key field. */
  readonly key: string;
  readonly fields: Readonly<Record<string, BatchField>>;
}
