import {
  listOf,
  matching,
  moment,
  number,
  object,
  oneOf,
  type Schema,
  text,
  uri,
  wholeFrom,
} from './words.js';

// Source: Data Package 2.0 of Frictionless (frictionlessdata/datapackage: datapackage, dataresource and tableschema),
// with the members that we add: dataVersions, citation, rowCount, and `unit` of a field.

const field = object(
  {
    name: text,
    type: oneOf('string', 'integer', 'number', 'boolean', 'date'),
    description: text,
    unit: text,
    constraints: object({ enum: listOf(text, 1) }),
  },
  ['name'],
);

export const frictionlessTableSchema = object(
  { $schema: uri, fields: listOf(field, 1), missingValues: listOf({ type: 'string' }) },
  ['fields'],
);

const resource = object(
  {
    name: matching('^[a-z0-9._-]+$'),
    path: matching('^(?!/)(?!.*\\.\\.).+$'),
    title: text,
    format: text,
    mediatype: matching('^(.+)/(.+)$'),
    bytes: wholeFrom(0),
    hash: matching('^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$'),
    rowCount: number,
    schema: object({ fields: listOf(field, 1) }, ['fields']),
  },
  ['name', 'path'],
);

const versions: Schema = { type: 'object', additionalProperties: text };

export const frictionlessDataPackage = object(
  {
    $schema: uri,
    name: matching('^[a-z0-9._-]+$'),
    id: text,
    version: text,
    title: text,
    description: text,
    created: moment,
    dataVersions: versions,
    citation: text,
    resources: listOf(resource, 1),
  },
  ['resources'],
);
