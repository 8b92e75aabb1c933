import { errors, format, id, links, meta, named, ncName, relationship } from './sdmx-shared.js';
import { any, boolean, listOf, matching, object, oneOf, type Schema, text, wholeFrom } from './words.js';

// Source: SDMX-JSON Structure Message 2.0.0, sdmx-json-structure-schema.json of sdmx-twg/sdmx-json.

const version = '\\((0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){1,2}\\)';

function urn(kind: string, item = ''): Schema {
  return matching(
    `^urn:sdmx:org\\.sdmx\\.infomodel\\.${kind}=[A-Za-z][A-Za-z0-9_-]*:[A-Za-z0-9_@$-]+${version}${item}$`,
  );
}

const concept = urn('conceptscheme\\.Concept', '\\.[A-Za-z0-9_@$-]+');

const representation = any(
  object({ enumeration: urn('codelist\\.Codelist') }, ['enumeration']),
  object({ format }, ['format']),
);

function maintainable(content: Readonly<Record<string, Schema>>): Schema {
  const head = {
    id,
    agencyID: ncName,
    version: matching('^\\d+\\.\\d+(\\.\\d+)?$'),
    ...named,
    links,
    isExternalReference: boolean,
    isPartial: boolean,
  };
  return object({ ...head, ...content }, ['id', 'agencyID', 'name']);
}

const dimension = object(
  { id: ncName, position: wholeFrom(0), conceptIdentity: concept, localRepresentation: representation },
  ['conceptIdentity'],
);

const components = object(
  {
    dimensionList: object({
      id: { const: 'DimensionDescriptor' },
      dimensions: listOf(dimension, 1),
      timeDimension: object(
        {
          id: { const: 'TIME_PERIOD' },
          conceptIdentity: concept,
          localRepresentation: object({ format }, ['format']),
        },
        ['conceptIdentity', 'localRepresentation'],
      ),
    }),
    measureList: object({
      id: { const: 'MeasureDescriptor' },
      measures: listOf(
        object({ id: ncName, conceptIdentity: concept, localRepresentation: representation }, [
          'conceptIdentity',
        ]),
        1,
      ),
    }),
    attributeList: object({
      id: { const: 'AttributeDescriptor' },
      attributes: listOf(
        object(
          {
            id: ncName,
            usage: oneOf('mandatory', 'optional'),
            attributeRelationship: relationship,
            conceptIdentity: concept,
            localRepresentation: representation,
          },
          ['attributeRelationship', 'conceptIdentity'],
        ),
        1,
      ),
    }),
  },
  ['dimensionList'],
);

const item = object({ id: ncName, ...named }, ['id', 'name']);
const code = object({ id, ...named, parent: id }, ['id', 'name']);

const dataConstraint = {
  role: oneOf('Allowed', 'Actual'),
  annotations: listOf(object({ id: text, title: text, type: text, value: text }), 1),
  constraintAttachment: object({ dataflows: listOf(urn('datastructure\\.Dataflow'), 1) }, ['dataflows']),
  cubeRegions: listOf(
    object({
      include: boolean,
      keyValues: listOf(
        object({ id: ncName, include: boolean, values: listOf(text, 1) }, ['id', 'values']),
        1,
      ),
    }),
    1,
  ),
};

export const sdmxStructure = object(
  {
    meta,
    data: object({
      dataConstraints: listOf(maintainable(dataConstraint), 1),
      dataflows: listOf(maintainable({ structure: urn('datastructure\\.DataStructure') }), 1),
      dataStructures: listOf(maintainable({ dataStructureComponents: components }), 1),
      conceptSchemes: listOf(maintainable({ concepts: listOf(item, 1) }), 1),
      codelists: listOf(maintainable({ codes: listOf(code, 1) }), 1),
      agencySchemes: listOf(maintainable({ agencies: listOf(item, 1) }), 1),
    }),
    errors,
  },
  ['meta'],
);
