import { allUnits } from '../reading/all-units.js';
import type { GraphReader } from '../reading/graph-reader.js';
import type { CodelistId, Words } from './components.js';
import { readSmallCodelists } from './names-of-codes.js';
import { codeOfId, codeOfName } from './sdmx-code.js';

/** A code of a list. */
export interface Code {
  readonly id: string;
  readonly names: Words;
  readonly parent?: string;
}

/** What the code lists are called. */
export const codelistNames: Readonly<Record<CodelistId, Words>> = {
  CL_FREQ: { vi: 'Tần suất', en: 'Frequency' },
  CL_REF_AREA: { vi: 'Đơn vị hành chính và vùng', en: 'Administrative units and regions' },
  CL_INDICATOR: { vi: 'Chỉ tiêu', en: 'Indicators' },
  CL_SEX: { vi: 'Giới tính', en: 'Sex' },
  CL_ETHNICITY: { vi: 'Dân tộc', en: 'Ethnicity' },
  CL_RESIDENCE: { vi: 'Thành thị, nông thôn', en: 'Urban or rural residence' },
  CL_PUBLISHER: { vi: 'Cơ quan công bố', en: 'Publishers' },
  CL_OBS_STATUS: { vi: 'Tình trạng số liệu', en: 'Observation status' },
  CL_COMPARATOR: { vi: 'Quan hệ với giá trị thật', en: 'Comparators' },
};

const indicatorsQuery =
  'query SdmxIndicators { indicators { code vi: name(language: VI) en: name(language: EN) } }';
const regionsQuery = 'query SdmxRegions { regions { id vi: name(language: VI) en: name(language: EN) } }';

interface NamedRow extends Words {
  readonly code: string;
  readonly id: string;
}

async function indicatorCodes(graph: GraphReader): Promise<readonly Code[]> {
  const { indicators } = await graph.ask<{ readonly indicators: readonly NamedRow[] }>(indicatorsQuery);
  return indicators.map(({ code, vi, en }) => ({ id: code, names: { vi, en } }));
}

async function areaCodes(graph: GraphReader): Promise<readonly Code[]> {
  const { regions } = await graph.ask<{ readonly regions: readonly NamedRow[] }>(regionsQuery);
  const codes: Code[] = regions.map(({ id, vi, en }) => ({ id: codeOfId(id), names: { vi, en } }));
  for await (const { unitId, vi, en, parent } of allUnits(graph)) {
    const above = parent ? { parent: codeOfId(parent.unitId) } : {};
    codes.push({ id: codeOfId(unitId), names: { vi, en }, ...above });
  }
  return codes;
}

const publishersQuery = {
  field: 'observations',
  document: `query SdmxPublishers($first: Int!, $after: String, $filter: ObservationFilter) {
  observations(first: $first, after: $after, filter: $filter) { pageInfo { hasNextPage endCursor } nodes { publisher } }
}`,
} as const;

const everyPart = { sex: null, age: null, ethnicity: null, residence: null };

/** Whoever published a fact, and the generator: it has one name, so the first of what it made is enough. */
async function publisherCodes(graph: GraphReader): Promise<readonly Code[]> {
  const names = new Set<string>();
  for await (const nodes of graph.pages<{ publisher: string }>(publishersQuery, {
    filter: { ...everyPart, synthetic: false },
  })) {
    for (const { publisher } of nodes) names.add(publisher);
  }
  for await (const nodes of graph.pages<{ publisher: string }>(publishersQuery, {
    filter: { ...everyPart, synthetic: true },
  })) {
    for (const { publisher } of nodes) names.add(publisher);
    break;
  }
  return [...names].sort().map((name) => ({ id: codeOfName(name), names: { vi: name, en: name } }));
}

/** Reads the codes of a list. */
export async function readCodes(graph: GraphReader, list: CodelistId): Promise<readonly Code[]> {
  if (list === 'CL_INDICATOR') return indicatorCodes(graph);
  if (list === 'CL_REF_AREA') return areaCodes(graph);
  if (list === 'CL_PUBLISHER') return publisherCodes(graph);
  const codes = (await readSmallCodelists(graph)).get(list) ?? new Map<string, Words>();
  return [...codes].map(([id, names]) => ({ id, names }));
}
