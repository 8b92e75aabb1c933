import { codeOfId, codeOfName } from './sdmx-code.js';
import { frequencyOf, toTimePeriod } from './time-period.js';

/** An observation as the graph answers it. */
export interface ObservationNode {
  readonly unit: { readonly unitId: string; readonly fullName?: string } | null;
  readonly region: { readonly id: string; readonly name?: string } | null;
  readonly indicator: { readonly code: string; readonly unit: string; readonly name?: string };
  readonly period: string;
  readonly value: number | null;
  readonly comparator: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: string;
  readonly sex: 'TOTAL' | 'MALE' | 'FEMALE';
  readonly age: string;
  readonly ethnicity: string;
  readonly residence: 'TOTAL' | 'RURAL' | 'URBAN';
  readonly publisher: string;
  readonly publishedOn: string | null;
  readonly provenance: {
    readonly synthetic: boolean;
    readonly quote: string | null;
    readonly source: { readonly title: string; readonly url: string | null } | null;
  };
}

/** The observations of a selection, page by page; with the names of what their codes stand for where they are wanted. */
export const observationsQuery = {
  field: 'observations',
  document: `query SdmxObservations($first: Int!, $after: String, $filter: ObservationFilter, $orderBy: ObservationOrder, $named: Boolean!) {
  observations(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    pageInfo { hasNextPage endCursor }
    nodes {
      unit { unitId fullName @include(if: $named) }
      region { id name @include(if: $named) }
      indicator { code unit name @include(if: $named) }
      period value comparator low high status sex age ethnicity residence publisher publishedOn
      provenance { synthetic quote source { title url } }
    }
  }
}`,
} as const;

const sexes = { TOTAL: 'T', MALE: 'M', FEMALE: 'F' } as const;
const residences = { TOTAL: '_T', RURAL: 'R', URBAN: 'U' } as const;

/** What stands in a component of an observation. */
export type ComponentValue = string | number | boolean | null;

/** How each component is read of an observation. */
const readers: Readonly<Record<string, (node: ObservationNode) => ComponentValue>> = {
  FREQ: ({ period }) => frequencyOf(period),
  REF_AREA: ({ unit, region }) => codeOfId(unit?.unitId ?? region?.id ?? ''),
  INDICATOR: ({ indicator }) => indicator.code,
  SEX: ({ sex }) => sexes[sex],
  AGE: ({ age }) => age,
  ETHNICITY: ({ ethnicity }) => ethnicity,
  RESIDENCE: ({ residence }) => residences[residence],
  PUBLISHER: ({ publisher }) => codeOfName(publisher),
  TIME_PERIOD: ({ period }) => toTimePeriod(period),
  OBS_VALUE: ({ value }) => value,
  UNIT_MEASURE: ({ indicator }) => indicator.unit,
  OBS_STATUS: ({ status }) => status,
  COMPARATOR: ({ comparator }) => comparator,
  LOWER_BOUND: ({ low }) => low,
  UPPER_BOUND: ({ high }) => high,
  SYNTHETIC: ({ provenance }) => provenance.synthetic,
  PUBLISHED_ON: ({ publishedOn }) => publishedOn,
  SOURCE: ({ provenance }) => provenance.source?.title ?? null,
  SOURCE_URL: ({ provenance }) => provenance.source?.url ?? null,
  QUOTE: ({ provenance }) => provenance.quote,
};

/** What stands in a component of an observation: a code where the component has a code list. */
export function componentOf(node: ObservationNode, id: string): ComponentValue {
  return readers[id]?.(node) ?? null;
}
