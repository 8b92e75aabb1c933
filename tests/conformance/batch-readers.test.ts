import { openLocalPlatform } from '@ntp-graph/gateway';
import {
  compileEntities,
  type Delivery,
  JsonText,
  type OpenDatabase,
  readSettings,
  type Subgraph,
} from '@ntp-graph/kit';
import { type DocumentNode, execute, type FieldNode, parse, type SelectionSetNode } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySeededFolder, type SeededFolder } from '../support/copy-seeded-folder.js';

const fetches: readonly (readonly [subgraph: string, fields: string])[] = [
  [
    'programmes',
    'criterionStatuses(criteriaSet: "NTM-COMMUNE-2021", year: 2024) { criterion { number name en: name(language: EN) } status value threshold { comparator value unit } gap }',
  ],
  [
    'programmes',
    'criterionStatuses { year status provenance { synthetic source { id } } unit { id } criterion { id parent { number } } }',
  ],
  [
    'programmes',
    'a: criterionStatuses(year: 2023) { s: status } b: criterionStatuses(year: 2022, synthetic: false) { status }',
  ],
  [
    'programmes',
    'criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", year: 2024, includePredecessors: true) { criterion { number } met total share }',
  ],
  [
    'programmes',
    'criterionStatuses(year: 2024) { criterion { number } recorded { status value } computed { status reason gap explanation threshold { value scope } nested { total } parts { status } } verdictsAgree explanation(language: EN) evidence { sex value recordedValue difference observation { publishedOn } revision { value } } }',
  ],
  [
    'programmes',
    'criterionEvaluations(criteriaSet: "NTM-COMMUNE-ADV-2021", year: 2023) { criterion { number } status reason threshold { value note } parts { status explanation } }',
  ],
  [
    'programmes',
    'limitingCriteria(criteriaSet: "NTM-COMMUNE-2021", year: 2024, includePredecessors: true) { rank criterion { number } heldBack heldBackByItAlone share }',
  ],
  [
    'programmes',
    'criteriaProgress(year: 2024) { criteriaSet { code name } nextSet { code } met total missing { criterion { number } gap explanation } notAssessed { gap } missingPoints }',
  ],
  [
    'programmes',
    'registrations(includePredecessors: true) { id year stage asOf: stage(asOf: "2024-01-18") stages { stage on actor } commune { id } criterionStatuses(criteria: ["14.1"]) { status } }',
  ],
  [
    'programmes',
    'progressReports(filter: { overdueOn: "2024-03-31" }, includePredecessors: true) { period dueOn daysOverdue recipient { id } schedule { code dueDays } }',
  ],
  [
    'programmes',
    'obstacles(filter: { status: OPEN }) { id category description en: description(language: EN) directives { id } provenance { quote source { id } } } overlaps(includePredecessors: true) { synthetic overlap { code } components { code } }',
  ],
  [
    'finance',
    'funding(planYear: 2024, groupBy: [PROGRAMME]) { programme { code } allocated disbursed disbursementRate { value denominator { measure amount } } }',
  ],
  [
    'finance',
    'funding(groupBy: [PLAN_YEAR, COMPONENT, CAPITAL], includePredecessors: true) { planYear component { code } capital planned rate: disbursementRate(denominator: PLANNED) { value } }',
  ],
  ['finance', 'funding(groupBy: [MONTH], planYear: 2023) { month disbursed synthetic }'],
  [
    'indicators',
    'latestObservations(indicators: ["BHYT_COV", "NUT_STUNT_U5"]) { indicator { code name } period value provenance { synthetic source { id title } } }',
  ],
  [
    'indicators',
    'observations(indicators: ["BHYT_COV"], from: "2022", includePredecessors: true) { period value sex status unit { id } }',
  ],
  [
    'indicators',
    'trend(indicator: "BHYT_COV", restate: true) { points { period value observation { id unit { id } } restatement { method value reason coverage parts { unit { id } weight { value } } } change { absolute assessment } seriesBreaks { id } } seriesBreaks { id continuedBy { code } } }',
  ],
  [
    'indicators',
    'rank(indicator: "NUT_STUNT_U5", among: PROVINCE) { period position of tied missing best median worst observation { value } }',
  ],
  [
    'indicators',
    'targets(indicators: ["BHYT_COV"]) { period value assignedBy legalBasis { number } achievement { actual met gap } }',
  ],
];

const provenanceAlone = ['synthetic', 'quote', 'confidence', 'note', 'source { id }'].map(
  (field) => `provenance { ${field} }`,
);

/** Every field that a reader reads only where it is asked for, by itself. */
const alone: readonly (readonly [subgraph: string, list: string, fields: readonly string[]])[] = [
  [
    'programmes',
    'criterionStatuses(includePredecessors: true)',
    [
      'unit { id }',
      'criterion { number }',
      'year',
      'status',
      'value',
      'valueMale',
      'valueFemale',
      'threshold { value scope region { id } }',
      'gap',
      'assessedOn',
      'provenance { synthetic note source { id } }',
      ...provenanceAlone,
    ],
  ],
  [
    'finance',
    'funding(groupBy: [PLAN_YEAR, PROGRAMME])',
    [
      'programme { code }',
      'planYear',
      'planned',
      'allocated',
      'carriedOver',
      'disbursed',
      'settled',
      'synthetic',
      'disbursementRate { value denominator { measure amount } }',
      'disbursementRate(denominator: PLANNED) { value }',
      'provenance { synthetic note }',
    ],
  ],
  [
    'indicators',
    'latestObservations(indicators: ["BHYT_COV", "NUT_STUNT_U5"])',
    [
      'id',
      'unit { id }',
      'region { id }',
      'indicator { code }',
      'period',
      'value',
      'comparator',
      'low',
      'high',
      'status',
      'sex',
      'age',
      'ethnicity',
      'residence',
      'publisher',
      'publishedOn',
      'provenance { synthetic quote source { id } }',
      ...provenanceAlone,
    ],
  ],
];
const fieldsAlone = alone.flatMap(([subgraph, list, fields]) =>
  fields.map((field) => [subgraph, `${list} { ${field} }`] as const),
);

const ids = ['VN', '2004:27', '2025:24', '2004:09307', '2025:09292', '2004:99999'];

const asValues: Delivery = { rows: 'whole', asText: new Set() };

function responseName({ alias, name }: FieldNode): string {
  return alias?.value ?? name.value;
}

/** A value as the selection asks for it: readers' rows hold more than that, and text is to be read. */
function selected(value: unknown, selectionSet: SelectionSetNode | undefined): unknown {
  if (value instanceof JsonText) return JSON.parse(value.text);
  if (value === null || value === undefined || !selectionSet) return value ?? null;
  if (Array.isArray(value)) return value.map((item) => selected(item, selectionSet));
  const fields = selectionSet.selections as readonly FieldNode[];
  return Object.fromEntries(
    fields.map((field) => {
      const key = responseName(field);
      return [key, selected((value as Record<string, unknown>)[key], field.selectionSet)];
    }),
  );
}

/** What a fetch selects of each entity: `_entities { ... on AdministrativeUnit { … } }`. */
function selectionOfEntities({ definitions: [operation] }: DocumentNode): SelectionSetNode | undefined {
  if (operation?.kind !== 'OperationDefinition') throw new Error('not an operation');
  const [entities] = operation.selectionSet.selections as readonly FieldNode[];
  const [fragment] = entities?.selectionSet?.selections ?? [];
  if (fragment?.kind !== 'InlineFragment') throw new Error('not a fragment');
  return fragment.selectionSet;
}

describe('batch readers answer what the resolvers answer', () => {
  let folder: SeededFolder;
  let database: OpenDatabase<Subgraph[]>;
  beforeAll(async () => {
    folder = copySeededFolder();
    database = openLocalPlatform(readSettings({ DATA_DIR: folder.path }));
    await database.ready;
  });
  afterAll(async () => {
    await database?.close();
    folder?.remove();
  });

  it.each([...fetches, ...fieldsAlone])('%s: %s', async (name, fields) => {
    const subgraph = database.prepared.find((candidate) => candidate.name === name) as Subgraph;
    const document = parse(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on AdministrativeUnit { ${fields} } } }`,
    );
    const representations = ids.map((id) => ({ __typename: 'AdministrativeUnit', unitId: id }));
    const batched = await compileEntities(
      subgraph,
      document,
      asValues,
    )({ representations }, subgraph.readContext());
    const keys = selectionOfEntities(document)?.selections.map((field) => responseName(field as FieldNode));
    const textOfAll = { ...asValues, asText: new Set(keys) };
    const written = await compileEntities(
      subgraph,
      document,
      textOfAll,
    )({ representations }, subgraph.readContext());
    const resolved = await execute({
      schema: subgraph.schema,
      document,
      variableValues: { representations },
      contextValue: subgraph.readContext(),
    });
    const reported = (errors: readonly { message: string; path?: unknown }[] = []) =>
      errors.map(({ message, path }) => ({ message, path }));
    expect(reported(batched.errors)).toEqual(reported(resolved.errors));
    const answer = selected(batched.data?._entities, selectionOfEntities(document));
    expect(answer).toEqual(JSON.parse(JSON.stringify(resolved.data?._entities)));
    expect(reported(written.errors)).toEqual(reported(resolved.errors));
    expect(selected(written.data?._entities, selectionOfEntities(document))).toEqual(answer);
    // Two answers of nothing would be alike too.
    expect(JSON.stringify(answer)).toContain('[{');
  });
});
