import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { observation, synthetic, unitPath } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const within = (unit: string, province: string, district: string | null) => ({
  ...unitPath(unit, district === null ? 'DISTRICT' : 'COMMUNE', [], []),
  province_id: province,
  district_id: district,
});

const places = [
  ...['2004:01', '2004:04', '2004:06'].map((id) => unitPath(id, 'PROVINCE', [], [])),
  { ...unitPath('2004:02', 'PROVINCE', [], []), valid_to: '2008-07-31' },
  within('2004:259', '2004:27', null),
  within('2004:260', '2004:27', null),
  within('2004:09292', '2004:27', '2004:259'),
  within('2004:09307', '2004:27', '2004:259'),
  within('2004:09358', '2004:27', '2004:260'),
];

describe.each(testDatabases)('the rank of a unit, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
    const columns = Object.keys(unitPath('2004:01', 'PROVINCE', [], []));
    const rows = places.map((row) =>
      columns.map((column) => (row as ReturnType<typeof unitPath>)[column] ?? null),
    );
    const widest = [...columns, 'district_id'];
    await graph.server.bulk((connection) =>
      connection.copy(
        'indicators.unit_path',
        widest,
        rows.map((row, place) => [
          ...row,
          (places[place] as ReturnType<typeof unitPath>).district_id ?? null,
        ]),
      ),
    );
    await graph.insert('observation', [
      synthetic('BHYT_COV', '2004:01', '2022', 92.5),
      synthetic('BHYT_COV', '2004:04', '2022', 99),
      synthetic('BHYT_COV', '2004:02', '2022', 100),
      observation('BHYT_COV', '2022', 'Ministry of Health', null, 90, {
        unit_id: '2004:06',
        comparator: 'GT',
      }),
      synthetic('NUT_STUNT_U5', '2004:01', '2022', 10.2),
      synthetic('BHYT_COV', '2004:09292', '2022', 91),
      synthetic('BHYT_COV', '2004:09307', '2022', 92),
      synthetic('BHYT_COV', '2004:09358', '2022', 93),
    ]);
  });
  afterAll(() => graph.close());

  const read = async (unit: string, args: string, fields = 'position of tied missing') =>
    (await graph.readUnit(unit, `rank(${args}) { ${fields} }`)).rank;
  const fail = (args: string) =>
    graph.fail(`{ _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "2004:27" }]) {
      ... on AdministrativeUnit { rank(${args}) { position } } } }`);

  test('shares a place with its equal, and leaves out who has no exact value or did not exist', async () => {
    const asked = 'indicator: "BHYT_COV", period: "2022"';
    const all = { of: 4, missing: 1 };
    expect(await read('2004:04', asked)).toEqual({ position: 1, tied: 1, ...all });
    expect(await read('2004:27', asked)).toEqual({ position: 2, tied: 2, ...all });
    expect(await read('2004:01', asked)).toEqual({ position: 2, tied: 2, ...all });
    expect(await read('2004:24', asked)).toEqual({ position: 4, tied: 1, ...all });
    expect(await read('2004:06', asked)).toEqual({ position: null, tied: 0, ...all });
  });

  test('known on a day is among what was published by then', async () => {
    const fields = 'period position of missing observation { value }';
    const known = (day: string) => read('2004:24', `indicator: "BHYT_COV", knownOn: "${day}"`, fields);
    expect(await known('2023-01-09')).toBeNull();
    expect(await known('2023-03-09')).toMatchObject({ period: '2022', observation: { value: 91.1 } });
    expect(await known('2023-09-10')).toMatchObject({ period: '2022', observation: { value: 91.3 } });
    const before = await read(
      '2004:24',
      'indicator: "BHYT_COV", period: "2022", knownOn: "2023-01-09"',
      fields,
    );
    expect(before).toMatchObject({ position: null, observation: null });
  });

  test('begins with the lowest where lower is better', async () => {
    const fields = 'position best median worst observation { value }';
    expect(await read('2004:01', 'indicator: "NUT_STUNT_U5"', fields)).toEqual({
      position: 1,
      best: 10.2,
      median: 12.15,
      worst: 14.1,
      observation: { value: 10.2 },
    });
  });

  test('tells whose values stand at its ends, and whether any that was compared is synthetic', async () => {
    const end = 'value unit { unitId } provenance { synthetic }';
    const fields = `bestObservation { ${end} } worstObservation { ${end} } provenance { synthetic note(language: EN) }`;
    const all = await read('2004:24', 'indicator: "BHYT_COV", period: "2022"', fields);
    expect(all.bestObservation).toMatchObject({ value: 99, unit: { unitId: '2004:04' } });
    expect(all.worstObservation).toMatchObject({ value: 91.3, provenance: { synthetic: false } });
    expect(all.provenance).toEqual({ synthetic: true, note: 'Compared among 4 values.' });
    const { provenance } = await read('2004:24', 'indicator: "BHYT_COV", synthetic: false', fields);
    expect(provenance.synthetic).toBe(false);
  });

  test('is among facts only when facts only are asked for', async () => {
    expect(await read('2004:24', 'indicator: "BHYT_COV", synthetic: false')).toEqual({
      position: 1,
      of: 1,
      tied: 1,
      missing: 4,
    });
  });

  test('is of the last period that the unit has a value of, unless another is asked for', async () => {
    expect(await read('2004:27', 'indicator: "BHYT_COV"', 'period')).toEqual({ period: '2022' });
    expect(await read('2025:24', 'indicator: "BHYT_COV"', 'period position of')).toEqual({
      period: '2025',
      position: 1,
      of: 1,
    });
  });

  test('is among siblings, the province or the country', async () => {
    const rankAmong = (scope: string) =>
      read('2004:09307', `indicator: "BHYT_COV", among: ${scope}`, 'position of');
    expect(await rankAmong('SIBLINGS')).toEqual({ position: 1, of: 2 });
    expect(await rankAmong('PROVINCE')).toEqual({ position: 2, of: 3 });
    expect(await rankAmong('COUNTRY')).toEqual({ position: 2, of: 3 });
  });

  test('is null of the country, of a unit that was not there, and of an unknown indicator', async () => {
    expect(await read('VN', 'indicator: "BHYT_COV"')).toBeNull();
    expect(await read('2025:24', 'indicator: "BHYT_COV", period: "2022"')).toBeNull();
    expect(await read('2004:27', 'indicator: "NO_SUCH"')).toBeNull();
    expect(await read('2004:99', 'indicator: "BHYT_COV"')).toBeNull();
  });

  test('is refused, with the alternatives, of a period without values and of what has no best end', async () => {
    expect(await fail('indicator: "BHYT_COV", period: "2021-Q3"')).toBe(
      'BAD_USER_INPUT: BHYT_COV has no value of 2021-Q3; expected a period that it has, the latest: 2025, 2024, 2023, 2022, 2020, 2019.',
    );
    expect(await fail('indicator: "DEM_SRB"')).toMatch(
      /^BAD_USER_INPUT: DEM_SRB is TARGET_IS_BEST: it has no best end to rank from; expected/,
    );
  });
});
