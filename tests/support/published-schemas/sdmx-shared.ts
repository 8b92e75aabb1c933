import { any, boolean, listOf, matching, moment, object, oneOf, type Schema, text, uri } from './words.js';

// What the schemas of SDMX-JSON 2.0.0 have in common (sdmx-twg/sdmx-json, data-message and structure-message,
// tools/schemas/2.0.0). Retyped as far as our messages go, and stricter: no member is allowed that we do not write.

export const id = matching('^[A-Za-z0-9_@$-]+$');
export const ncName = matching('^[A-Za-z][A-Za-z0-9_-]*$');

export const localised: Schema = {
  type: 'object',
  patternProperties: { '^[a-z]{2,3}(-[a-z]{2})?$': text },
  additionalProperties: false,
};

export const links = listOf({
  ...object({ href: uri, rel: text, urn: uri, type: text }, ['rel']),
  anyOf: [{ required: ['href'] }, { required: ['urn'] }],
});

export const meta = object(
  {
    schema: uri,
    id,
    test: boolean,
    prepared: moment,
    contentLanguages: listOf(matching('^[a-z]{2,3}$')),
    sender: object({ id, name: text }, ['id']),
  },
  ['id', 'prepared', 'sender'],
);

export const named = { name: text, names: localised } as const;

const dataTypes = ['String', 'Double', 'Boolean', 'GregorianDay', 'URI', 'ObservationalTimePeriod'];

export const format = object({ dataType: oneOf(...dataTypes) });

export const relationship = any(
  object({ dimensions: listOf(ncName, 1) }, ['dimensions']),
  object({ observation: { type: 'object' } }, ['observation']),
);

export const errors = listOf(object({ code: { type: 'number' }, title: text, detail: text }, ['code']));
