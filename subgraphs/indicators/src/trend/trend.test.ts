import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { synthetic, unitPath } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

/** 2004:09280 went into 2004:09277 in 2024, both that and 2004:09292 into 2025:09292; 2004:09340 was divided. */
const communes = [
  { ...unitPath('2004:09280', 'COMMUNE', [], ['2004:09277']), valid_to: '2024-11-30' },
  unitPath('2004:09277', 'COMMUNE', ['2004:09280'], ['2025:09292']),
  unitPath('2004:09292', 'COMMUNE', [], ['2025:09292']),
  unitPath('2025:09292', 'COMMUNE', ['2004:09277', '2004:09292'], []),
  unitPath('2004:09340', 'COMMUNE', [], ['2025:09340', '2025:09343']),
  unitPath('2025:09340', 'COMMUNE', ['2004:09340'], []),
];

function yearsOf(unit: string, people: number, values: Readonly<Record<string, number>>) {
  return Object.entries(values).flatMap(([year, value]) => [
    synthetic('BHYT_COV', unit, year, value),
    synthetic('DEM_POP', unit, year, people),
  ]);
}

describe.each(testDatabases)('the trend of a unit, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
    const columns = Object.keys(communes[0] ?? {});
    const rows = communes.map((row) => columns.map((column) => row[column] ?? null));
    await graph.server.bulk((connection) => connection.copy('indicators.unit_path', columns, rows));
    await graph.insert('observation', [
      ...yearsOf('2004:09277', 100, { 2022: 90, 2024: 94 }),
      ...yearsOf('2004:09280', 200, { 2022: 92 }),
      ...yearsOf('2004:09292', 100, { 2022: 94, 2024: 96 }),
      ...yearsOf('2004:09340', 100, { 2022: 91 }),
      synthetic('NTM_COMMUNE_PCT', '2004:09277', '2023', 40),
      synthetic('DEM_POP', '2004:24', '2022', 1_900_000),
      synthetic('DEM_POP', '2004:27', '2022', 1_500_000),
      synthetic('DEM_POP', '2025:24', '2025', 3_480_000),
    ]);
  });
  afterAll(() => graph.close());

  const read = async (unit: string, args: string, fields: string) =>
    (await graph.readUnit(unit, `trend(${args}) { ${fields} }`)).trend;
  const fail = (args: string) =>
    graph.fail(`{ _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "VN" }]) {
      ... on AdministrativeUnit { trend(${args}) { points { value } } } } }`);

  test('has one value a year, of the observation that stands for it', async () => {
    const { points } = await read(
      'VN',
      'indicator: "BHYT_COV", from: "2022", synthetic: false',
      'points { period value observation { publisher } restatement { value } }',
    );
    expect(points).toEqual([
      { period: '2022', value: 92.03, observation: { publisher: 'Ministry of Health' }, restatement: null },
      {
        period: '2023',
        value: 93.35,
        observation: { publisher: 'Vietnam Social Security' },
        restatement: null,
      },
    ]);
  });

  test('says how each value changed, and that the way the indicator should', async () => {
    const fields = 'points { change { since absolute relative assessment comparable } }';
    const { points } = await read('VN', 'indicator: "BHYT_COV", from: "2022", synthetic: false', fields);
    expect(points).toEqual([
      { change: null },
      {
        change: {
          since: '2022',
          absolute: 1.32,
          relative: 0.0143431489732,
          assessment: null,
          comparable: false,
        },
      },
    ]);
  });

  test('says of a change within what one published whether it is the way the indicator should', async () => {
    const fields = 'points { change { since absolute assessment comparable } }';
    const { points } = await read('2004:09277', 'indicator: "BHYT_COV"', fields);
    expect(points).toEqual([
      { change: null },
      { change: { since: '2022', absolute: 4, assessment: 'IMPROVED', comparable: true } },
    ]);
  });

  test('breaks where another published the later value, in words and by an id that leads back to it', async () => {
    const { points } = await read(
      'VN',
      'indicator: "BHYT_COV", from: "2022", synthetic: false',
      'points { seriesBreaks { id kind period vi: description en: description(language: EN) } }',
    );
    const [{ id, ...publisher }] = points[1].seriesBreaks;
    expect(publisher).toEqual({
      kind: 'PUBLISHER',
      period: '2023',
      vi: 'Giá trị do Vietnam Social Security công bố, giá trị 2022 do Ministry of Health công bố.',
      en: 'The value is published by Vietnam Social Security, the one of 2022 by Ministry of Health.',
    });
    const again = await graph.read(
      `{ _entities(representations: [{ __typename: "SeriesBreak", id: ${JSON.stringify(id)} }]) {
        ... on SeriesBreak { id kind period } } }`,
    );
    expect(again._entities).toEqual([{ id, kind: 'PUBLISHER', period: '2023' }]);
  });

  test('breaks where a restated value is followed by one that another published', async () => {
    const { points } = await read(
      '2025:24',
      'indicator: "BHYT_COV", restate: true',
      'points { period seriesBreaks { kind } change { comparable } }',
    );
    expect(points.map(({ change }: { change: object | null }) => change)).toEqual([
      null,
      { comparable: false },
    ]);
    expect(points[1].seriesBreaks).toEqual([{ kind: 'PUBLISHER' }]);
  });

  test('warns where a break lies between two points, and calls their change not comparable', async () => {
    const { points, seriesBreaks, change } = await read(
      'VN',
      'indicator: "BHYT_COV", synthetic: false',
      'points { period seriesBreaks { id kind } change { assessment comparable } } seriesBreaks { id } change { comparable }',
    );
    const cards = { id: 'SeriesBreak:BHYT_COV/cards', kind: 'DEFINITION' };
    expect(points).toEqual([
      { period: '2019', seriesBreaks: [], change: null },
      { period: '2020', seriesBreaks: [cards], change: { assessment: null, comparable: false } },
      { period: '2022', seriesBreaks: [cards], change: { assessment: null, comparable: false } },
      {
        period: '2023',
        seriesBreaks: [expect.objectContaining({ kind: 'PUBLISHER' })],
        change: { assessment: null, comparable: false },
      },
    ]);
    expect(seriesBreaks.map(({ id }: { id: string }) => id)).toEqual([
      'SeriesBreak:BHYT_COV/cards',
      expect.stringMatching(/^SeriesBreak:PUBLISHER\//),
    ]);
    expect(change).toEqual({ comparable: false });
  });

  test('names breaks of unknown day, and what goes on after the last value', async () => {
    const stunting = await read('VN', 'indicator: "NUT_STUNT_U5"', 'seriesBreaks { id period }');
    expect(stunting.seriesBreaks).toEqual([{ id: 'SeriesBreak:NUT_STUNT_U5/surveys', period: null }]);
    const fields = 'points { value } seriesBreaks { kind continuedBy { code } provenance { source { id } } }';
    const communes = await read('VN', 'indicator: "CHS_NATSTD_2020", from: "2020", to: "2024"', fields);
    expect(communes).toEqual({
      points: [{ value: 96 }],
      seriesBreaks: [
        {
          kind: 'ENDED',
          continuedBy: { code: 'CHS_NATSTD_2030' },
          provenance: { source: { id: 'Source:moh-yearbook' } },
        },
      ],
    });
  });

  test('has nothing of before the unit existed, unless that is restated', async () => {
    const asked = 'indicator: "BHYT_COV"';
    expect(await read('2025:24', asked, 'points { period value }')).toEqual({
      points: [{ period: '2025', value: 95.2 }],
    });
    const { points } = await read(
      '2025:24',
      `${asked}, restate: true`,
      `points { period value observation { value } restatement {
        method value reason explanation(language: EN) coverage approximate weightBasis provenance { synthetic source { id } }
        parts { unit { id } observation { value } weight { value period provenance { synthetic } } } } }`,
    );
    expect(points).toEqual([
      {
        period: '2022',
        value: 91.8294117647,
        observation: null,
        restatement: {
          method: 'WEIGHTED_MEAN',
          value: 91.8294117647,
          reason: null,
          explanation: 'weights are synthetic figures',
          coverage: 1,
          approximate: true,
          weightBasis: 'DENOMINATOR',
          provenance: { synthetic: true, source: null },
          parts: [
            {
              unit: { id: '2004:24' },
              observation: { value: 91.3 },
              weight: { value: 1_900_000, period: '2022', provenance: { synthetic: true } },
            },
            {
              unit: { id: '2004:27' },
              observation: { value: 92.5 },
              weight: { value: 1_500_000, period: '2022', provenance: { synthetic: true } },
            },
          ],
        },
      },
      { period: '2025', value: 95.2, observation: { value: 95.2 }, restatement: null },
    ]);
  });

  test('adds up counts', async () => {
    const fields = 'points { period value restatement { method weightBasis parts { weight { value } } } }';
    const { points } = await read('2025:24', 'indicator: "DEM_POP", restate: true', fields);
    expect(points[0]).toEqual({
      period: '2022',
      value: 3_400_000,
      restatement: { method: 'SUM', weightBasis: null, parts: [{ weight: null }, { weight: null }] },
    });
  });

  test('has no restated value, and says why, where a predecessor has none or its weight is unknown', async () => {
    const fields =
      'points { period value restatement { reason explanation(language: EN) vi: explanation coverage } }';
    const stunting = await read('2025:24', 'indicator: "NUT_STUNT_U5", restate: true', fields);
    expect(stunting.points).toEqual([
      {
        period: '2022',
        value: null,
        restatement: {
          reason: 'VALUE_MISSING',
          explanation: 'There is no value of 2004:24.',
          vi: 'Không có giá trị của 2004:24.',
          coverage: 0.441176470588,
        },
      },
    ]);
    const facts = await read('2025:24', 'indicator: "BHYT_COV", restate: true, synthetic: false', fields);
    expect(facts.points[0].restatement).toEqual({
      reason: 'VALUE_MISSING',
      explanation: 'There is no value of 2004:27.',
      vi: 'Không có giá trị của 2004:27.',
      coverage: 0.5,
    });
  });

  test('of a part of the population is weighted by everybody, and says that this stands for it', async () => {
    const fields = 'points { restatement { weightBasis reason } }';
    const { points } = await read('2025:24', 'indicator: "BHYT_COV", sex: FEMALE, restate: true', fields);
    expect(points).toEqual([{ restatement: { weightBasis: 'PROXY', reason: 'VALUE_MISSING' } }]);
  });

  test('as known on a day leaves out what came later', async () => {
    const fields = 'points { value }';
    const { points } = await read('VN', 'indicator: "BHYT_COV", from: "2023", knownOn: "2024-01-10"', fields);
    expect(points).toEqual([{ value: 93.2 }]);
  });

  test('follows a unit through mergers before the last one, and is approximate where weights are synthetic or one was divided', async () => {
    const fields =
      'points { period value restatement { reason explanation(language: EN) approximate parts { unit { id } } } }';
    const { points } = await read('2025:09292', 'indicator: "BHYT_COV", restate: true', fields);
    const parts = ['2004:09277', '2004:09280', '2004:09292'].map((id) => ({ unit: { id } }));
    expect(points).toEqual([
      {
        period: '2022',
        value: 92,
        restatement: { reason: null, explanation: 'weights are synthetic figures', approximate: true, parts },
      },
      {
        period: '2024',
        value: 95,
        restatement: {
          reason: null,
          explanation: 'weights are synthetic figures',
          approximate: true,
          parts: [parts[0], parts[2]],
        },
      },
    ]);
    const divided = await read('2025:09340', 'indicator: "BHYT_COV", restate: true', fields);
    expect(divided.points).toEqual([
      {
        period: '2022',
        value: 91,
        restatement: {
          reason: null,
          explanation: 'a part went to another unit, of 2004:09340',
          approximate: true,
          parts: [{ unit: { id: '2004:09340' } }],
        },
      },
    ]);
  });

  test('weighs by what had ended by then, also before the range asked for', async () => {
    const fields = 'points { period restatement { parts { unit { id } weight { period } } } }';
    const asked = 'indicator: "NTM_COMMUNE_PCT", restate: true';
    const parts = ['2004:09277', '2004:09280', '2004:09292'].map((id) => ({
      unit: { id },
      weight: { period: '2022' },
    }));
    for (const range of ['', ', from: "2023", to: "2023"', ', from: "2023"', ', to: "2023"']) {
      const { points } = await read('2025:09292', asked + range, fields);
      expect(points, range).toEqual([{ period: '2023', restatement: { parts } }]);
    }
    const first = await read(
      '2025:09292',
      'indicator: "BHYT_COV", restate: true, from: "2022", to: "2022"',
      fields,
    );
    expect(first.points).toEqual([{ period: '2022', restatement: { parts } }]);
  });

  test('is null for an unknown indicator and empty for an unknown unit', async () => {
    expect(await read('VN', 'indicator: "NO_SUCH"', 'points { value }')).toBeNull();
    expect(await read('2004:99', 'indicator: "BHYT_COV"', 'points { value } change { absolute }')).toEqual({
      points: [],
      change: null,
    });
  });

  test.each(['ANNUAL', 'SPAN'])(
    'is empty where %s values are published of others alone',
    async (frequency) => {
      const asked = `indicator: "EPI_FIC_U1", frequency: ${frequency}`;
      expect(await read('2004:27', asked, 'points { value }')).toEqual({ points: [] });
    },
  );

  test('is refused in plain words when the question cannot be right', async () => {
    expect(await fail('indicator: "BHYT_COV", frequency: QUARTERLY')).toBe(
      'BAD_USER_INPUT: BHYT_COV has no QUARTERLY values; expected frequency ANNUAL.',
    );
    expect(await fail('indicator: "EPI_FIC_U1", frequency: MONTHLY')).toBe(
      'BAD_USER_INPUT: EPI_FIC_U1 has no MONTHLY values; expected frequency ANNUAL or SPAN.',
    );
    expect(await fail('indicator: "COV_DEATHS_DAILY"')).toBe(
      'BAD_USER_INPUT: COV_DEATHS_DAILY has no ANNUAL values; expected frequency INSTANT.',
    );
    expect(await fail('indicator: "BHYT_COV", sex: null')).toBe(
      'BAD_USER_INPUT: sex is null; expected one sex, or none to take everybody.',
    );
  });
});
