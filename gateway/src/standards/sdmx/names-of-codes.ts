import type { Language } from '@ntp-graph/kit';
import type { GraphReader } from '../reading/graph-reader.js';
import type { Component, Words } from './components.js';
import { componentOf } from './observation-row.js';
import type { NameOf } from './value-index.js';

/** The enums of the graph that code lists are of, with the codes that SDMX has for their values. */
const enums: Readonly<
  Record<string, { readonly codelist: string; readonly codes: Readonly<Record<string, string>> }>
> = {
  ObservationStatus: { codelist: 'CL_OBS_STATUS', codes: {} },
  Comparator: { codelist: 'CL_COMPARATOR', codes: {} },
  Sex: { codelist: 'CL_SEX', codes: { TOTAL: 'T', MALE: 'M', FEMALE: 'F' } },
  Residence: { codelist: 'CL_RESIDENCE', codes: { TOTAL: '_T', RURAL: 'R', URBAN: 'U' } },
  Frequency: {
    codelist: 'CL_FREQ',
    codes: {
      ANNUAL: 'A',
      HALF_YEARLY: 'S',
      QUARTERLY: 'Q',
      MONTHLY: 'M',
      WEEKLY: 'W',
      INSTANT: 'D',
      SPAN: '_O',
    },
  },
};

const ethnicities: Readonly<Record<string, Words>> = {
  _T: { vi: 'Tất cả', en: 'Total' },
  MIN: { vi: 'Dân tộc thiểu số', en: 'Ethnic minorities' },
};

const document = `query SdmxLabels($enums: [String!]!) {
  enumLabels(enums: $enums) { enum values { value vi: label(language: VI) en: label(language: EN) } }
}`;

interface Labels {
  readonly enumLabels: readonly {
    readonly enum: string;
    readonly values: readonly { readonly value: string; readonly vi: string; readonly en: string }[];
  }[];
}

/** The codes of the small code lists in both languages, by list and code. */
export type SmallCodelists = ReadonlyMap<string, ReadonlyMap<string, Words>>;

/** Reads the code lists whose codes are values of enums. */
export async function readSmallCodelists(graph: GraphReader): Promise<SmallCodelists> {
  const { enumLabels } = await graph.ask<Labels>(document, { enums: Object.keys(enums) });
  const lists = enumLabels.map(({ enum: name, values }) => {
    const { codelist = '', codes = {} } = enums[name] ?? {};
    return [
      codelist,
      new Map(values.map(({ value, vi, en }) => [codes[value] ?? value, { vi, en }])),
    ] as const;
  });
  return new Map([...lists, ['CL_ETHNICITY', new Map(Object.entries(ethnicities))]]);
}

/** How codes are named in a data message, in one language. */
export function namingIn(language: Language, lists: SmallCodelists): NameOf {
  const tag = language === 'VI' ? 'vi' : 'en';
  return ({ id, codelist }: Component, node) => {
    if (id === 'REF_AREA') return node.unit?.fullName ?? node.region?.name ?? null;
    if (id === 'INDICATOR') return node.indicator.name ?? null;
    if (id === 'PUBLISHER') return node.publisher;
    return lists.get(codelist ?? '')?.get(String(componentOf(node, id)))?.[tag] ?? null;
  };
}
