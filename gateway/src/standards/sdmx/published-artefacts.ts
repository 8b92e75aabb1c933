import { agency, observations, structureVersion, urn } from './artefacts.js';
import { type Code, codelistNames } from './codelists.js';
import {
  attributes,
  type CodelistId,
  type Component,
  components,
  keyDimensions,
  measure,
  timeDimension,
  type Words,
} from './components.js';
import { dataflowNames } from './data-message.js';
import type { ArtefactType } from './structure-query.js';

/** The id of the scheme of our concepts: each component has one of its own. */
const concepts = 'CONCEPTS';

/** An artefact that is published here. */
export interface Artefact {
  readonly type: ArtefactType;
  readonly id: string;
  readonly urn: string;
  readonly names: Words;
  /** The artefacts that it refers to, by URN. */
  readonly refersTo: readonly string[];
  readonly codelist?: CodelistId;
}

const codelistIds = Object.keys(codelistNames) as readonly CodelistId[];

const structureUrn = urn('DataStructure', observations);
const conceptsUrn = urn('ConceptScheme', concepts);
const codelistUrns = codelistIds.map((id) => urn('Codelist', id));

/** Every artefact that is published here. */
export const artefacts: readonly Artefact[] = [
  {
    type: 'dataflow',
    id: observations,
    urn: urn('Dataflow', observations),
    names: dataflowNames,
    refersTo: [structureUrn],
  },
  {
    type: 'datastructure',
    id: observations,
    urn: structureUrn,
    names: dataflowNames,
    refersTo: [conceptsUrn, ...codelistUrns],
  },
  {
    type: 'conceptscheme',
    id: concepts,
    urn: conceptsUrn,
    names: { vi: 'Khái niệm', en: 'Concepts' },
    refersTo: [],
  },
  ...codelistIds.map(
    (id): Artefact => ({
      type: 'codelist',
      id,
      urn: urn('Codelist', id),
      names: codelistNames[id],
      refersTo: [],
      codelist: id,
    }),
  ),
  {
    type: 'agencyscheme',
    id: 'AGENCIES',
    urn: 'urn:sdmx:org.sdmx.infomodel.base.AgencyScheme=SDMX:AGENCIES(1.0)',
    names: { vi: 'Cơ quan quản lý', en: 'Agencies' },
    refersTo: [],
  },
];

function concept({ id }: Component): string {
  return urn('Concept', concepts, id);
}

function representation({ codelist, dataType }: Component): object {
  return codelist ? { enumeration: urn('Codelist', codelist) } : { format: { dataType } };
}

function dataStructureComponents(): object {
  return {
    dimensionList: {
      id: 'DimensionDescriptor',
      dimensions: keyDimensions.map((each, position) => ({
        id: each.id,
        position,
        conceptIdentity: concept(each),
        localRepresentation: representation(each),
      })),
      timeDimension: {
        id: timeDimension.id,
        conceptIdentity: concept(timeDimension),
        localRepresentation: representation(timeDimension),
      },
    },
    measureList: {
      id: 'MeasureDescriptor',
      measures: [
        { id: measure.id, conceptIdentity: concept(measure), localRepresentation: representation(measure) },
      ],
    },
    attributeList: {
      id: 'AttributeDescriptor',
      attributes: attributes.map((each) => ({
        id: each.id,
        usage: ['OBS_STATUS', 'COMPARATOR', 'SYNTHETIC'].includes(each.id) ? 'mandatory' : 'optional',
        attributeRelationship:
          each.id === 'UNIT_MEASURE' ? { dimensions: ['INDICATOR'] } : { observation: {} },
        conceptIdentity: concept(each),
        localRepresentation: representation(each),
      })),
    },
  };
}

/** In one language and in both: SDMX-JSON has the best match beside them all. */
export type Naming = (names: Words) => { readonly name: string; readonly names: Words };

/** What an artefact holds besides its names. */
export function contentOf({ type }: Artefact, naming: Naming, codes: readonly Code[]): object {
  if (type === 'dataflow') return { structure: structureUrn };
  if (type === 'datastructure') return { dataStructureComponents: dataStructureComponents() };
  if (type === 'conceptscheme') {
    return { concepts: [...components.values()].map(({ id, names }) => ({ id, ...naming(names) })) };
  }
  if (type === 'agencyscheme') {
    return { agencies: [{ id: agency, ...naming({ vi: 'NTP Graph', en: 'NTP Graph' }) }] };
  }
  return {
    codes: codes.map(({ id, names, parent }) => ({ id, ...naming(names), ...(parent ? { parent } : {}) })),
  };
}

/** What every message says of an artefact. */
export function headOf({ type, id, urn: own, names }: Artefact, naming: Naming): object {
  const isAgencies = type === 'agencyscheme';
  return {
    id,
    agencyID: isAgencies ? 'SDMX' : agency,
    version: isAgencies ? '1.0' : structureVersion,
    ...naming(names),
    links: [{ rel: 'self', urn: own, type: 'structure' }],
  };
}
