import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countStatements } from '../../testing/count-statements.js';
import { criteriaFixtures } from '../../testing/criteria-fixture.js';
import { status, statusFixture } from '../../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../../testing/test-graph.js';
import { unitFixture } from '../../testing/unit-fixture.js';

const commune = 'NTM-COMMUNE-2021';
const advanced = 'NTM-COMMUNE-ADV-2021';

const statuses = [
  status('2004:09292', `${commune}/15.4`, 2024, 'NOT_MET', { value: 61.25 }),
  status('2004:09292', `${commune}/15.3`, 2024, 'NOT_MET', { value: 18.1 }),
  status('2004:09292', `${commune}/15.2`, 2024, 'MET', { value: 1 }),
  status('2004:09292', `${commune}/15.1`, 2024, 'BASICALLY_MET', {
    value: 90.4,
    value_male: 89.1,
    value_female: 91.7,
    assessed_on: '2025-01-20',
  }),
  status('2004:09292', `${commune}/15.1`, 2023, 'NOT_MET', { value: 87, value_male: 86, value_female: 88 }),
  status('2004:09292', `${advanced}/14.4`, 2023, 'NOT_ASSESSED', {
    value: 72,
    synthetic: false,
    source_id: 'bac-ninh-review-2024-01-18',
    quote: 'words of the document',
    confidence: 'HIGH',
  }),
  status('2004:09277', `${commune}/15.1`, 2024, 'MET', { value: 92, value_male: 91, value_female: 93 }),
  status('2004:24850', `${commune}/15.4`, 2024, 'NOT_ASSESSED', { value: 45 }),
  status('2004:24850', `${commune}/15.3`, 2024, 'MET', { value: 18.1 }),
  status('2025:09292', `${commune}/15.1`, 2025, 'MET', { value: 95, value_male: 94, value_female: 96 }),
];

const health2024 = `criteriaSet: "${commune}", criteria: ["15.1", "15.2", "15.3", "15.4"], year: 2024`;

describe.each(testDatabases)('criterion statuses, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...criteriaFixtures, statusFixture(statuses)]);
  });
  afterAll(() => graph.close());

  async function statusesOf(id: string, args: string, selection: string) {
    const [unit] = await graph.readUnits([id], `criterionStatuses(${args}) { ${selection} }`);
    return unit.criterionStatuses;
  }

  it('are in the order of the set, each with its threshold and what is missing to it', async () => {
    const selection = 'criterion { number } status value threshold { comparator value } gap';
    expect(await statusesOf('2004:09292', health2024, selection)).toEqual([
      {
        criterion: { number: '15.1' },
        status: 'BASICALLY_MET',
        value: 90.4,
        threshold: { comparator: 'GTE', value: 90 },
        gap: 0.9,
      },
      {
        criterion: { number: '15.2' },
        status: 'MET',
        value: 1,
        threshold: { comparator: 'EQ', value: 1 },
        gap: 0,
      },
      {
        criterion: { number: '15.3' },
        status: 'NOT_MET',
        value: 18.1,
        threshold: { comparator: 'LTE', value: 16.5 },
        gap: 1.6,
      },
      {
        criterion: { number: '15.4' },
        status: 'NOT_MET',
        value: 61.25,
        threshold: { comparator: 'GTE', value: 70 },
        gap: 8.75,
      },
    ]);
  });

  it('are held against the threshold of the region that the unit lies in', async () => {
    const selection = 'criterion { number } value threshold { value scope region { id } note } gap';
    expect(await statusesOf('2004:24850', health2024, selection)).toEqual([
      {
        criterion: { number: '15.3' },
        value: 18.1,
        threshold: { value: 26.5, scope: 'REGION', region: { id: 'NTM:TN' }, note: null },
        gap: 0,
      },
      {
        criterion: { number: '15.4' },
        value: 45,
        threshold: {
          value: null,
          scope: 'REGION',
          region: { id: 'NTM:TN' },
          note: 'not verified; recalled 50',
        },
        gap: null,
      },
    ]);
  });

  it('come for many units at once, each held against the threshold of its own region', async () => {
    const units = await graph.readUnits(
      ['2004:24850', '2004:07282', '2004:09277', '2004:09292'],
      `criterionStatuses(${health2024}) { unit { id } criterion { number } threshold { value } }`,
    );
    type Row = { unit: { id: string }; criterion: { number: string }; threshold: { value: number | null } };
    const found = units.map(({ criterionStatuses }) =>
      criterionStatuses.map((row: Row) => [row.unit.id, row.criterion.number, row.threshold.value]),
    );
    expect(found).toEqual([
      [
        ['2004:24850', '15.3', 26.5],
        ['2004:24850', '15.4', null],
      ],
      [],
      [['2004:09277', '15.1', 90]],
      [
        ['2004:09292', '15.1', 90],
        ['2004:09292', '15.2', 1],
        ['2004:09292', '15.3', 16.5],
        ['2004:09292', '15.4', 70],
      ],
    ]);
  });

  it('say which unit each is of, its own first, when predecessors are included', async () => {
    const selection = 'unit { id } year status';
    expect(
      await statusesOf('2025:09292', 'criteria: ["15.1"], includePredecessors: true', selection),
    ).toEqual([
      { unit: { id: '2025:09292' }, year: 2025, status: 'MET' },
      { unit: { id: '2004:09277' }, year: 2024, status: 'MET' },
      { unit: { id: '2004:09292' }, year: 2023, status: 'NOT_MET' },
      { unit: { id: '2004:09292' }, year: 2024, status: 'BASICALLY_MET' },
    ]);
    expect(await statusesOf('2025:09292', 'criteria: ["15.1"], year: 2024', selection)).toEqual([]);
  });

  it('tell facts from what the generator made', async () => {
    const selection =
      'criterion { id } valueMale assessedOn provenance { synthetic quote confidence source { id } }';
    expect(await statusesOf('2004:09292', 'synthetic: false', selection)).toEqual([
      {
        criterion: { id: `Criterion:${advanced}/14.4` },
        valueMale: null,
        assessedOn: null,
        provenance: {
          synthetic: false,
          quote: 'words of the document',
          confidence: 'HIGH',
          source: { id: 'Source:bac-ninh-review-2024-01-18' },
        },
      },
    ]);
    const made = await statusesOf('2004:09292', `${health2024}, synthetic: true`, selection);
    expect(made).toHaveLength(4);
    expect(made[0]).toEqual({
      criterion: { id: `Criterion:${commune}/15.1` },
      valueMale: 89.1,
      assessedOn: '2025-01-20',
      provenance: { synthetic: true, quote: null, confidence: null, source: null },
    });
  });

  it('reach on into the whole criterion', async () => {
    const selection = `criterion { name en: name(language: EN) parent { number } linkedIndicator { code }
      criteriaSet { code } threshold(region: "TDMNPB") { value } provenance { source { id } } }`;
    const [first] = await statusesOf(
      '2004:09292',
      `criteriaSet: "${commune}", criteria: ["15.4"]`,
      selection,
    );
    expect(first.criterion).toEqual({
      name: 'Sổ khám chữa bệnh điện tử',
      en: 'Sổ khám chữa bệnh điện tử (EN)',
      parent: { number: '15' },
      linkedIndicator: { code: 'EHR_BOOK_COV' },
      criteriaSet: { code: commune },
      threshold: { value: 50 },
      provenance: { source: { id: 'Source:318-QD-TTg' } },
    });
  });

  it('are none for an unknown unit, for no number, and where nobody was assessed', async () => {
    expect(await statusesOf('2004:99999', health2024, 'year')).toEqual([]);
    expect(await statusesOf('2004:09292', 'criteria: []', 'year')).toEqual([]);
    expect(await statusesOf('2004:07282', health2024, 'year')).toEqual([]);
  });

  it.each([
    ['criteriaSet: "NTM-COMMUNE-1999"', 'there is no set of criteria "NTM-COMMUNE-1999"; expected one of '],
    ['criteriaSet: "NTM-COMMUNE-1999"', 'NTM-COMMUNE-ADV-2021'],
    ['criteria: ["99"]', 'no set of criteria has a criterion "99"; expected one of 1, 2, 3'],
    [
      `criteriaSet: "${commune}", criteria: ["99"]`,
      `${commune} has no criterion "99"; expected one of 14, 15, 15.1`,
    ],
    [`criteriaSet: "${commune}", criteria: ["15.1", "14.1"]`, `${commune} has no criterion "14.1"`],
    [
      `criteriaSet: "${commune}", year: 2021`,
      `${commune} is in force from 2022-03-08 to 2025-12-31, not in 2021; expected a year from 2022 to 2025.`,
    ],
    [
      'criteriaSet: "MOH-COMMUNE-HEALTH-2030", year: 2022',
      'MOH-COMMUNE-HEALTH-2030 is in force since 2023-03-09, not in 2022; expected a year from 2023.',
    ],
    [
      'criteriaSet: "NTM-DISTRICT-2021"',
      'NTM-DISTRICT-2021 judges units of level DISTRICT, and 2004:09292 is of level COMMUNE; expected a set that judges ' +
        'it: one of MOH-COMMUNE-HEALTH-2020',
    ],
  ])('asked with %s are refused, naming what exists', async (args, words) => {
    const refusal = await graph.failUnit('2004:09292', `criterionStatuses(${args}) { year }`);
    expect(refusal).toMatch(/^BAD_USER_INPUT: /);
    expect(refusal).toContain(words);
  });

  it('cost one statement, checks included', async () => {
    const ids = ['2004:09292', '2004:09277', '2004:24850', '2004:07282'];
    const { answer, statements } = await countStatements(
      graph,
      ids,
      `criterionStatuses(${health2024}) { criterion { number name } status value threshold { comparator value } gap }`,
    );
    expect(answer.errors).toBeUndefined();
    expect(statements).toBe(1);
  });

  it('of units of several levels fail only for those that the set does not judge', async () => {
    const { data, errors } = await graph.ask(
      `{ _entities(representations: [
        { __typename: "AdministrativeUnit", unitId: "2004:27" }, { __typename: "AdministrativeUnit", unitId: "2004:09277" }
      ]) { ... on AdministrativeUnit { criterionStatuses(criteriaSet: "${commune}", year: 2024) { status } } } }`,
    );
    expect(JSON.parse(JSON.stringify(data))).toEqual({
      _entities: [{ criterionStatuses: null }, { criterionStatuses: [{ status: 'MET' }] }],
    });
    expect(errors?.map(({ path }) => path)).toEqual([['_entities', 0, 'criterionStatuses']]);
  });

  it('are refused for a year that cannot be', async () => {
    expect(await graph.failUnit('2004:09292', 'criterionStatuses(year: 1999) { year }')).toBe(
      'BAD_USER_INPUT: year is 1999; expected a year from 2000 to 2100.',
    );
  });
});
