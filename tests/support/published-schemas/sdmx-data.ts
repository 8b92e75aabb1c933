import { errors, format, id, links, localised, meta, named, ncName, relationship } from './sdmx-shared.js';
import { any, listOf, moment, object, oneOf, type Schema, text, wholeFrom } from './words.js';

// Source: SDMX-JSON Data Message 2.0.0, sdmx-json-data-schema.json of sdmx-twg/sdmx-json.

const plainValue: Schema = { type: ['integer', 'number', 'boolean', 'string'] };

const value: Schema = {
  oneOf: [object({ id, ...named }, ['id', 'name']), object({ value: plainValue }, ['value'])],
};

const values: Schema = { ...listOf(value, 1), uniqueItems: true };

const dimension = object(
  { id: ncName, ...named, keyPosition: wholeFrom(0), roles: listOf(ncName), format, values },
  ['id', 'keyPosition', 'values'],
);

const measure = object({ id: ncName, ...named, format }, ['id']);

const attribute = object({ id: ncName, ...named, format, relationship, values }, ['id', 'relationship']);

function levels(component: Schema, names: readonly string[]): Schema {
  return object(Object.fromEntries(names.map((name) => [name, { ...listOf(component), uniqueItems: true }])));
}

const structure = object(
  {
    links,
    name: text,
    names: localised,
    dimensions: levels(dimension, ['dataSet', 'series', 'observation']),
    measures: levels(measure, ['observation']),
    attributes: levels(attribute, ['dataSet', 'dimensionGroup', 'series', 'observation']),
    dataSets: listOf(wholeFrom(0), 1),
  },
  ['dimensions'],
);

function keyed(items: Schema): Schema {
  return { type: 'object', patternProperties: { '^[0-9]+(:[0-9]+)*$': items }, additionalProperties: false };
}

const observations = keyed(listOf(any(plainValue, { type: 'null' })));

const dataSet = object(
  {
    structure: wholeFrom(0),
    action: oneOf('Information', 'Append', 'Replace', 'Delete'),
    validFrom: moment,
    validTo: moment,
    links,
    observations,
    series: keyed(object({ observations })),
  },
  ['links'],
);

export const sdmxData = object(
  {
    meta,
    data: object({ structures: listOf(structure), dataSets: listOf(dataSet) }),
    errors,
  },
  ['meta'],
);
