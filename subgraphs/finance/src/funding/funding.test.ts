import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CapitalType } from '../ledger/capital-type.js';
import { FundSource } from '../ledger/fund-source.js';
import { entry, insertEntries, insertUnits } from '../testing/fixtures.js';
import { openTestGraph, readProgrammes, type TestGraph } from '../testing/test-graph.js';

const commune = '2004:09292';
const neighbour = '2004:09277';
const province = '2004:27';

const ledger = [
  // One commune with every measure of 2024, some of it carried over from 2022 and one correction.
  entry(commune, 'PLANNED', 1_000),
  entry(commune, 'ALLOCATED', 900, { component: 'NTM.C5' }),
  entry(commune, 'ALLOCATED', -100, { component: 'NTM.C5', enteredOn: '2024-06-01' }),
  entry(commune, 'CARRIED_OVER', 200, { originYear: 2022 }),
  entry(commune, 'DISBURSED', 100, { enteredOn: '2024-02-29' }),
  entry(commune, 'DISBURSED', 250, { enteredOn: '2024-03-31', originYear: 2022 }),
  entry(commune, 'DISBURSED', 50, { enteredOn: '2025-01-31', synthetic: false }),
  entry(commune, 'ALLOCATED', 40, { programme: 'GN', capital: CapitalType.RECURRENT }),
  entry(commune, 'DISBURSED', 0, { programme: 'GN', capital: CapitalType.RECURRENT }),
  entry(commune, 'ALLOCATED', 7, { programme: 'GN', source: FundSource.LOCAL, planYear: 2023 }),
  entry(neighbour, 'ALLOCATED', 500),
  entry('2004:07700', 'ALLOCATED', 3_000),
  // Money of 2021, carried over into 2022 and from there into 2023.
  entry('2004:09400', 'ALLOCATED', 100, { programme: 'DTTS', planYear: 2021 }),
  entry('2004:09400', 'DISBURSED', 50, { programme: 'DTTS', planYear: 2021 }),
  entry('2004:09400', 'CARRIED_OVER', 50, { programme: 'DTTS', planYear: 2022, originYear: 2021 }),
  entry('2004:09400', 'DISBURSED', 20, { programme: 'DTTS', planYear: 2022, originYear: 2021 }),
  entry('2004:09400', 'CARRIED_OVER', 25, { programme: 'DTTS', planYear: 2023, originYear: 2021 }),
  entry('2004:09400', 'DISBURSED', 10, { programme: 'DTTS', planYear: 2023, originYear: 2021 }),
  // The same money, told by the provinces.
  entry(province, 'ALLOCATED', 1_340),
  entry('2004:24', 'ALLOCATED', 3_000),
  // What came after.
  entry('2025:09292', 'ALLOCATED', 11, { planYear: 2025 }),
  entry('2025:24', 'ALLOCATED', 13, { planYear: 2025 }),
  // A district that became a special zone, and the same money told by its commune.
  entry('2004:755', 'ALLOCATED', 60),
  entry('2004:26740', 'ALLOCATED', 60),
];

describe.each(testDatabases)('the funding of a unit on $name', (database) => {
  let graph: TestGraph;
  const fundingOf = async (id: string, fieldArguments: string, selection: string) =>
    (await graph.readUnits([id], `funding(${fieldArguments}) { ${selection} }`))[0].funding;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await insertEntries(graph.server, ledger);
  });
  afterAll(() => graph.close());

  it('is grouped for many units at once, each with its own', async () => {
    const answer = await graph.readUnits(
      [neighbour, commune, '2004:99999'],
      `funding(planYear: 2024, groupBy: [PROGRAMME]) {
        programme { code } planned allocated carriedOver disbursed settled synthetic
        disbursementRate { value denominator { measure amount } }
      }`,
    );
    expect(answer).toEqual([
      {
        funding: [
          {
            programme: { code: 'NTM' },
            planned: null,
            allocated: 500,
            carriedOver: null,
            disbursed: null,
            settled: null,
            synthetic: true,
            disbursementRate: { value: null, denominator: { measure: 'ALLOCATED', amount: 500 } },
          },
        ],
      },
      {
        funding: [
          {
            programme: { code: 'GN' },
            planned: null,
            allocated: 40,
            carriedOver: null,
            disbursed: 0,
            settled: null,
            synthetic: true,
            disbursementRate: { value: 0, denominator: { measure: 'ALLOCATED', amount: 40 } },
          },
          {
            programme: { code: 'NTM' },
            planned: 1_000,
            allocated: 800,
            carriedOver: 200,
            disbursed: 400,
            settled: null,
            synthetic: true,
            disbursementRate: {
              value: 0.4,
              denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 1_000 },
            },
          },
        ],
      },
      { funding: [] },
    ]);
  });

  it('takes the rate of the denominator asked for', async () => {
    const selection = 'disbursementRate(denominator: PLANNED) { value denominator { measure amount } }';
    expect(
      await fundingOf(commune, 'planYear: 2024, programmes: ["NTM"], groupBy: [UNIT]', selection),
    ).toEqual([{ disbursementRate: { value: 0.4, denominator: { measure: 'PLANNED', amount: 1_000 } } }]);
  });

  it('counts money once that is allocated in one plan year and carried over into the next', async () => {
    const rate = 'disbursementRate { value denominator { measure amount } }';
    const own = (more: string) => fundingOf('2004:09400', more, `allocated carriedOver disbursed ${rate}`);
    const once = { measure: 'ALLOCATED', amount: 100 };
    expect(await own('groupBy: [ORIGIN_YEAR]')).toEqual([
      { allocated: 100, carriedOver: 75, disbursed: 80, disbursementRate: { value: 0.8, denominator: once } },
    ]);
    expect(await own('groupBy: [PLAN_YEAR]')).toMatchObject([
      { disbursementRate: { value: 0.5, denominator: once } },
      {
        disbursementRate: { value: 0.4, denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 50 } },
      },
      {
        disbursementRate: { value: 0.4, denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 25 } },
      },
    ]);
    // Carried over twice, and no allocation among these years.
    expect(await own('planYears: [2022, 2023], groupBy: [PROGRAMME]')).toMatchObject([
      {
        disbursementRate: { value: 0.6, denominator: { measure: 'ALLOCATED_AND_CARRIED_OVER', amount: 50 } },
      },
    ]);
    const kept = (having: string) =>
      graph.read(`{ funding(filter: { level: COMMUNE, within: "2004:09400" }, groupBy: [UNIT], having: {
        disbursementRate: ${having} }) { totalCount } }`);
    expect([await kept('{ gt: 0.79 }'), await kept('{ lt: 0.79 }')]).toEqual([
      { funding: { totalCount: 1 } },
      { funding: { totalCount: 0 } },
    ]);
  });

  it.each([
    ['DISTRICT', 'district { id }', [{ district: { id: '2004:259' } }]],
    ['PROVINCE', 'province { id }', [{ province: { id: province } }]],
    ['UNIT', 'unit { id }', [{ unit: { id: commune } }]],
    ['COMPONENT', 'component { code }', [{ component: { code: 'NTM.C5' } }, { component: null }]],
    ['PLAN_YEAR', 'planYear', [{ planYear: 2023 }, { planYear: 2024 }]],
    ['ORIGIN_YEAR', 'originYear', [{ originYear: 2022 }, { originYear: 2023 }, { originYear: 2024 }]],
    ['SOURCE', 'source', [{ source: 'CENTRAL' }, { source: 'LOCAL' }]],
    ['CAPITAL', 'capital', [{ capital: 'INVESTMENT' }, { capital: 'RECURRENT' }]],
  ])('is grouped by %s, those without one last', async (dimension, selection, groups) => {
    expect(await fundingOf(commune, `groupBy: [${dimension}]`, selection)).toEqual(groups);
  });

  it('leaves out what was not grouped by', async () => {
    const selection = 'province { id } unit { id } programme { code } planYear source capital month';
    expect((await fundingOf(commune, 'planYear: 2023, groupBy: [PLAN_YEAR]', selection))[0]).toEqual({
      province: null,
      unit: null,
      programme: null,
      planYear: 2023,
      source: null,
      capital: null,
      month: null,
    });
  });

  it('shows what each month alone brought, without a rate', async () => {
    const selection = 'month disbursed disbursementRate { value }';
    const months = await fundingOf(
      commune,
      'planYear: 2024, programmes: ["NTM"], groupBy: [MONTH]',
      selection,
    );
    expect(months).toEqual([
      { month: '2024-01', disbursed: null, disbursementRate: null },
      { month: '2024-02', disbursed: 100, disbursementRate: null },
      { month: '2024-03', disbursed: 250, disbursementRate: null },
      { month: '2024-06', disbursed: null, disbursementRate: null },
      { month: '2025-01', disbursed: 50, disbursementRate: null },
    ]);
  });

  it.each([
    ['QUARTER', 'quarter', ['2024-Q1', 350]],
    ['CALENDAR_YEAR', 'calendarYear', ['2024', 350]],
  ])('shows what each %s alone brought, without a rate', async (dimension, field, [period, disbursed]) => {
    const groupBy = `planYear: 2024, programmes: ["NTM"], groupBy: [${dimension}]`;
    const groups = await fundingOf(commune, groupBy, `${field} disbursed disbursementRate { value }`);
    expect(groups[0]).toEqual({ [String(field)]: period, disbursed, disbursementRate: null });
    expect(groups.at(-1).disbursed).toBe(50);
  });

  it('says of each sum whether any entry of it is synthetic', async () => {
    const provenance = 'synthetic provenance { synthetic note source { id } }';
    const of = async (synthetic: boolean) =>
      fundingOf(commune, `planYear: 2024, synthetic: ${synthetic}, groupBy: [PLAN_YEAR]`, provenance);
    expect(await of(false)).toEqual([
      {
        synthetic: false,
        provenance: { synthetic: false, note: 'Cộng từ các bút toán.', source: null },
      },
    ]);
    expect((await of(true))[0]).toMatchObject({ synthetic: true, provenance: { synthetic: true } });
  });

  it.each([
    ['knownOn: "2024-05-31"', { allocated: 900, disbursed: 350 }],
    ['knownOn: "2024-02-28"', { allocated: 900, disbursed: null }],
    ['components: ["NTM.C5"]', { allocated: 800, disbursed: null }],
    ['synthetic: false', { allocated: null, disbursed: 50 }],
    ['capital: INVESTMENT', { allocated: 800, disbursed: 400 }],
    ['source: CENTRAL', { allocated: 800, disbursed: 400 }],
  ])('holds only what %s leaves', async (condition, sums) => {
    const groups = `planYears: [2024], programmes: ["NTM"], groupBy: [PROGRAMME], ${condition}`;
    expect(await fundingOf(commune, groups, 'allocated disbursed')).toEqual([sums]);
  });

  it("is of the unit's own level unless another is asked for, and never of two", async () => {
    const year = 'planYear: 2024, groupBy: [PLAN_YEAR]';
    expect(await fundingOf(province, year, 'allocated')).toEqual([{ allocated: 1_340 }]);
    expect(await fundingOf(province, `${year}, level: PROVINCE`, 'allocated')).toEqual([
      { allocated: 1_340 },
    ]);
    expect(await fundingOf(province, `${year}, level: COMMUNE`, 'allocated')).toEqual([{ allocated: 1_340 }]);
    expect(await fundingOf('VN', `${year}, level: COMMUNE`, 'allocated')).toEqual([{ allocated: 4_400 }]);
    expect(await fundingOf('2004:259', `${year}, level: COMMUNE`, 'allocated')).toEqual([
      { allocated: 1_340 },
    ]);
    expect(await fundingOf('VN', year, 'allocated')).toEqual([]);
    expect(await fundingOf(commune, `${year}, level: PROVINCE`, 'allocated')).toEqual([]);
  });

  it('can be listed by the units of a level within it', async () => {
    const groups = await fundingOf(
      province,
      'planYear: 2024, level: COMMUNE, groupBy: [UNIT, PROGRAMME]',
      'unit { id } programme { code } allocated',
    );
    expect(groups).toEqual([
      { unit: { id: neighbour }, programme: { code: 'NTM' }, allocated: 500 },
      { unit: { id: commune }, programme: { code: 'GN' }, allocated: 40 },
      { unit: { id: commune }, programme: { code: 'NTM' }, allocated: 800 },
    ]);
  });

  it('adds the money of the units that it was made of, when asked to', async () => {
    const years = 'programmes: ["NTM"], groupBy: [PLAN_YEAR]';
    expect(await fundingOf('2025:24', years, 'planYear allocated')).toEqual([
      { planYear: 2025, allocated: 13 },
    ]);
    expect(await fundingOf('2025:24', `${years}, includePredecessors: true`, 'planYear allocated')).toEqual([
      { planYear: 2024, allocated: 4_340 },
      { planYear: 2025, allocated: 13 },
    ]);
    expect(
      await fundingOf('2025:24', `${years}, includePredecessors: true, level: COMMUNE`, 'planYear allocated'),
    ).toEqual([
      { planYear: 2024, allocated: 4_300 },
      { planYear: 2025, allocated: 11 },
    ]);
    const byUnit = await fundingOf(
      '2025:09292',
      'programmes: ["NTM"], groupBy: [UNIT], includePredecessors: true',
      'unit { id } allocated',
    );
    expect(byUnit).toEqual([
      { unit: { id: neighbour }, allocated: 500 },
      { unit: { id: commune }, allocated: 800 },
      { unit: { id: '2025:09292' }, allocated: 11 },
    ]);
  });

  it('never adds a predecessor of another level', async () => {
    const lineage = 'groupBy: [UNIT], includePredecessors: true';
    expect(await fundingOf('2025:26732', lineage, 'unit { id } allocated')).toEqual([
      { unit: { id: '2004:26740' }, allocated: 60 },
    ]);
    expect(await fundingOf('2025:26732', `${lineage}, level: COMMUNE`, 'allocated')).toEqual([
      { allocated: 60 },
    ]);
    expect(await fundingOf('2025:26732', `${lineage}, level: DISTRICT`, 'unit { id } allocated')).toEqual([
      { unit: { id: '2004:755' }, allocated: 60 },
    ]);
  });

  it('is of no year when the list of years is empty', async () => {
    expect(await fundingOf(commune, 'planYears: [], groupBy: [UNIT]', 'allocated')).toEqual([]);
  });

  it('is read of a programme over the units of one level', async () => {
    const groups = 'groupBy: [PLAN_YEAR]';
    const fields = `provinces: funding(${groups}) { planYear allocated }
      communes: funding(${groups}, level: COMMUNE) { planYear allocated }`;
    expect(await readProgrammes(graph, ['GN', 'NTM', 'NONE'], fields)).toEqual([
      {
        provinces: [],
        communes: [
          { planYear: 2023, allocated: 7 },
          { planYear: 2024, allocated: 40 },
        ],
      },
      {
        provinces: [
          { planYear: 2024, allocated: 4_340 },
          { planYear: 2025, allocated: 13 },
        ],
        communes: [
          { planYear: 2024, allocated: 4_360 },
          { planYear: 2025, allocated: 11 },
        ],
      },
      { provinces: [], communes: [] },
    ]);
  });

  it.each([
    ['groupBy: []', 'groupBy is empty; expected at least one of PRESENT_PROVINCE, PROVINCE, DISTRICT, UNIT'],
    ['groupBy: [UNIT, UNIT]', 'groupBy names UNIT more than once'],
    ['groupBy: [UNIT], planYear: 1999', 'planYear is 1999; expected a year from 2000 to 2100'],
    ['groupBy: [UNIT], planYears: [2024, 2101]', 'planYear is 2101'],
    ['groupBy: [UNIT], planYear: 2024, planYears: [2023]', 'planYear and planYears are both given'],
    [
      'groupBy: [DISTRICT], level: PROVINCE',
      'groupBy DISTRICT does not go with level PROVINCE; expected level',
    ],
  ])('refuses (%s)', async (fieldArguments, message) => {
    const source = `{ _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "${commune}" }]) {
      ... on AdministrativeUnit { funding(${fieldArguments}) { allocated } } } }`;
    expect(await graph.fail(source)).toContain(`BAD_USER_INPUT: ${message}`);
  });

  it('fails alone: the other fields of the answer are whole', async () => {
    const source = `{ _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "${commune}" }]) {
      ... on AdministrativeUnit { id bad: funding(groupBy: []) { allocated }
        good: funding(planYear: 2023, groupBy: [PLAN_YEAR]) { allocated } } } }`;
    const { data, errors } = await graph.ask(source);
    expect(data._entities).toEqual([{ id: commune, bad: null, good: [{ allocated: 7 }] }]);
    expect(errors?.map(({ path }) => path)).toEqual([['_entities', 0, 'bad']]);
  });
});
