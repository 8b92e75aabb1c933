import { agency, structureVersion } from './artefacts.js';
import { choice, pathParts, queryParameters } from './query-parameters.js';
import { SdmxError } from './sdmx-error.js';

/** The kinds of artefacts that are published here, as URLs name them. */
export const artefactTypes = [
  'dataflow',
  'datastructure',
  'conceptscheme',
  'codelist',
  'agencyscheme',
] as const;

export type ArtefactType = (typeof artefactTypes)[number];

/** Kinds that SDMX 3 has and nothing is published of here. */
const otherTypes = [
  'metadatastructure',
  'categoryscheme',
  'hierarchy',
  'hierarchyassociation',
  'valuelist',
  'dataproviderscheme',
  'metadataproviderscheme',
  'dataconsumerscheme',
  'organisationunitscheme',
  'metadataflow',
  'reportingtaxonomy',
  'provisionagreement',
  'metadataprovisionagreement',
  'structuremap',
  'representationmap',
  'conceptschememap',
  'categoryschememap',
  'organisationschememap',
  'reportingtaxonomymap',
  'process',
  'categorisation',
  'dataconstraint',
  'metadataconstraint',
  'transformationscheme',
  'rulesetscheme',
  'userdefinedoperatorscheme',
  'customtypescheme',
  'namepersonalisationscheme',
  'vtlmappingscheme',
  'geographiccodelist',
  'geogridcodelist',
];

const details = [
  'full',
  'allstubs',
  'referencestubs',
  'allcompletestubs',
  'referencecompletestubs',
  'referencepartial',
  'raw',
] as const;

const relations = [
  'none',
  'parents',
  'parentsandsiblings',
  'ancestors',
  'children',
  'descendants',
  'all',
] as const;

/** What is asked of the structures. */
export interface StructureQuery {
  readonly types: readonly ArtefactType[];
  /** Null: whatever their id. */
  readonly ids: readonly string[] | null;
  /** Null: all items of item schemes. */
  readonly items: readonly string[] | null;
  readonly detail: (typeof details)[number];
  readonly references: (typeof relations)[number] | ArtefactType;
}

function readTypes(text: string): readonly ArtefactType[] {
  if (text === '*') return artefactTypes;
  const asked = text.split(/[,+]/);
  const unknown = asked.find((each) => ![...artefactTypes, ...otherTypes].includes(each));
  if (unknown === undefined) return artefactTypes.filter((type) => asked.includes(type));
  throw new SdmxError(
    'syntax',
    `There is no artefact type ${JSON.stringify(unknown)}; expected ${artefactTypes.join(', ')} or *.`,
  );
}

function listOf(text: string): readonly string[] | null {
  return text === '*' || text === 'all' ? null : text.split(/[,+]/);
}

function isOurs(agencies: string, versions: string): boolean {
  const named = listOf(agencies);
  // The version of an agency scheme is 1.0 in every SDMX.
  const current = [
    '~',
    '+',
    'latest',
    'all',
    '*',
    structureVersion,
    '1.0',
    '1',
    '1.0+.0',
    '1+.0.0',
    '1.0.0+',
  ];
  return (
    (!named || named.includes(agency)) &&
    (versions === '+' ? true : versions.split(',').some((each) => current.includes(each)))
  );
}

/**
 * Reads a structure query of SDMX REST 2:
 * `/sdmx/structure/{artefactType}/{agencyID}/{resourceID}/{version}/{itemID}?detail=…&references=…`.
 *
 * @throws SdmxError
 */
export function readStructureQuery(url: string): StructureQuery {
  const [types = '*', agencies = '*', ids = '*', versions = '~', items = '*', ...rest] = pathParts(
    url,
    '/sdmx/structure',
  );
  if (rest.length > 0) {
    throw new SdmxError(
      'syntax',
      'The path has too many parts; expected /sdmx/structure/{type}/{agency}/{id}/{version}/{item}.',
    );
  }
  const given = queryParameters(url);
  const unknown = [...given.keys()].find((name) => !['detail', 'references', 'format'].includes(name));
  if (unknown !== undefined) {
    throw new SdmxError(
      'syntax',
      `There is no parameter ${JSON.stringify(unknown)}; expected detail or references.`,
    );
  }
  const query = {
    types: readTypes(types),
    ids: listOf(ids),
    items: listOf(items),
    detail: choice('detail', given.get('detail'), details, 'full'),
    references: choice('references', given.get('references'), [...relations, ...artefactTypes], 'none'),
  };
  return isOurs(agencies, versions) ? query : { ...query, types: [] };
}
