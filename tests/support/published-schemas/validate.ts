import { Ajv2020 } from 'ajv/dist/2020.js';
import * as formats from 'ajv-formats';
import type { Schema } from './words.js';

const ajv = new Ajv2020({ allErrors: false, strict: false });
(formats.default as unknown as { default: (to: Ajv2020) => void }).default(ajv);

/** What of a message does not fit a schema; null where all of it does. */
export function misfit(schema: Schema, message: unknown): string | null {
  const validate = ajv.compile(schema);
  return validate(message) ? null : ajv.errorsText(validate.errors);
}
