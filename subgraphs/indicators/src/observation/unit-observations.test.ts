import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

const loadedColumns = `indicator_code, unit_id, region_id, period, period_start, period_end, sex, age, ethnicity,
  residence, publisher, published_on, value, comparator, low, high, status, synthetic, source_id, quote, confidence,
  note`;

describe.each(testDatabases)('observations of a unit, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  const read = async (unit: string, args: string, fields = 'period value publisher') =>
    (await graph.readUnit(unit, `observations(${args}) { ${fields} }`)).observations;
  const values = async (unit: string, args: string) =>
    (await read(unit, args, 'value')).map(({ value }: { value: number | null }) => value);

  test('come by period, then by day of publication, each with its publisher', async () => {
    expect(await read('VN', 'indicators: ["BHYT_COV"], from: "2020", to: "2023", synthetic: false')).toEqual([
      { period: '2020', value: 90.85, publisher: 'Ministry of Health' },
      { period: '2022', value: 92.03, publisher: 'Ministry of Health' },
      { period: '2023', value: 93.2, publisher: 'Ministry of Health' },
      { period: '2023', value: 93.35, publisher: 'Vietnam Social Security' },
    ]);
  });

  test.each(['PERIOD', 'PUBLISHED_ON', 'VALUE'])(
    'by %s are the same whichever fields are asked for',
    async (by) => {
      const fields = [
        'id period',
        'value comparator low high status',
        'sex age ethnicity residence',
        'publisher publishedOn',
        'unit { id } region { id } indicator { code }',
        'provenance { synthetic quote source { id } }',
      ];
      for (const unit of ['VN', '2004:27']) {
        const args = `indicators: ["BHYT_COV", "COV_DEATHS_DAILY"], sex: null, orderBy: { field: ${by}, direction: DESC }`;
        const whole = await read(unit, args, fields.join(' '));
        expect(whole.length).toBeGreaterThan(2);
        for (const some of fields) expect(whole).toMatchObject(await read(unit, args, some));
      }
    },
  );

  test('as known on a day leave out what was published later', async () => {
    const asked = 'indicators: ["BHYT_COV"], from: "2023", to: "2023"';
    expect(await read('VN', `${asked}, knownOn: "2024-01-10"`, 'value publisher')).toEqual([
      { value: 93.2, publisher: 'Ministry of Health' },
    ]);
    expect(await values('VN', `${asked}, knownOn: "2024-01-17", synthetic: false`)).toEqual([93.2, 93.35]);
    expect(await values('VN', `${asked}, knownOn: "2024-01-08"`)).toEqual([]);
  });

  test('as known on a day hold the last publication of each publisher by then', async () => {
    const asked = 'indicators: ["BHYT_COV"], from: "2022", to: "2022"';
    expect(await values('2004:24', `${asked}, knownOn: "2023-01-09"`)).toEqual([]);
    expect(await values('2004:24', `${asked}, knownOn: "2023-01-10"`)).toEqual([91.1]);
    expect(await values('2004:24', `${asked}, knownOn: "2023-09-09"`)).toEqual([91.4]);
    expect(await values('2004:24', `${asked}, knownOn: "2024-01-01"`)).toEqual([91.3]);
    expect(await values('2004:24', asked)).toEqual([91.1, 91.4, 91.3]);
  });

  test('without a day of publication cannot be shown to have been known', async () => {
    const asked = 'indicators: ["BHYT_COV"], from: "2019", to: "2019"';
    expect(await values('VN', asked)).toEqual([89.1]);
    expect(await values('VN', `${asked}, knownOn: "2026-01-01"`)).toEqual([]);
  });

  test('lie whole between from and to: instants at the end do, spans that begin earlier do not', async () => {
    const asked = 'indicators: ["COV_DEATHS_DAILY", "EPI_FIC_U1"]';
    const periods = async (range: string) =>
      (await read('VN', `${asked}, ${range}`, 'period')).map(({ period }: { period: string }) => period);
    expect(await periods('from: "2020", to: "2022"')).toEqual(['2022-12-31']);
    expect(await periods('from: "2022-12-31", to: "2022-12-31"')).toEqual(['2022-12-31']);
    expect(await periods('from: "2022", to: "2023"')).toEqual(['2022-12-31', '2023']);
    expect(await periods('from: "2021", to: "2023-Q4"')).toEqual(['2022-12-31', '2021/2023', '2023']);
    expect(await periods('to: "2022-Q3"')).toEqual([]);
  });

  test('are totals unless a part of the population is asked for', async () => {
    expect(await values('2004:27', 'indicators: ["BHYT_COV"]')).toEqual([92.5]);
    expect(await values('2004:27', 'indicators: ["BHYT_COV"], sex: FEMALE')).toEqual([93.5]);
    expect(await read('2004:27', 'indicators: ["BHYT_COV"], sex: null', 'sex value')).toEqual([
      { sex: 'TOTAL', value: 92.5 },
      { sex: 'MALE', value: 91.5 },
      { sex: 'FEMALE', value: 93.5 },
    ]);
    expect(await values('2004:27', 'indicators: ["BHYT_COV"], residence: RURAL')).toEqual([]);
    expect(await values('2004:27', 'indicators: ["BHYT_COV"], age: "Y0T4"')).toEqual([]);
  });

  test('of predecessors come only when asked for, each under its own unit', async () => {
    const asked = 'indicators: ["BHYT_COV"], from: "2021", to: "2025"';
    expect(await values('2025:24', asked)).toEqual([95.2]);
    const fields = 'period value unit { id }';
    expect(
      await read('2025:24', `${asked}, includePredecessors: true, knownOn: "2026-06-30"`, fields),
    ).toEqual([
      { period: '2022', value: 92.5, unit: { id: '2004:27' } },
      { period: '2022', value: 91.3, unit: { id: '2004:24' } },
      { period: '2025', value: 95.2, unit: { id: '2025:24' } },
    ]);
  });

  test('can be facts only, synthetic only, or of one publisher', async () => {
    const asked = 'indicators: ["BHYT_COV"], from: "2023", to: "2023"';
    expect(await values('VN', `${asked}, synthetic: true`)).toEqual([93.3]);
    expect(await values('VN', `${asked}, synthetic: false`)).toEqual([93.2, 93.35]);
    expect(await values('VN', `${asked}, publisher: "Vietnam Social Security"`)).toEqual([93.35]);
    expect(await values('VN', `${asked}, publisher: "Nobody"`)).toEqual([]);
  });

  test('say where they come from, with the whole document', async () => {
    const fields = 'provenance { synthetic quote confidence source { id title publisher publishedOn kind } }';
    expect(await read('VN', 'indicators: ["BHYT_COV"], from: "2023", knownOn: "2024-01-10"', fields)).toEqual(
      [
        {
          provenance: {
            synthetic: false,
            quote: '93,2% dân số tham gia BHYT',
            confidence: 'HIGH',
            source: {
              id: 'Source:moh-2024-01-09',
              title: 'Title of moh-2024-01-09',
              publisher: 'Điện Biên',
              publishedOn: '2024-01-09',
              kind: 'CONFERENCE_NEWS',
            },
          },
        },
      ],
    );
    expect(await read('2025:24', 'indicators: ["BHYT_COV"]', fields)).toEqual([
      { provenance: { synthetic: true, quote: null, confidence: null, source: null } },
    ]);
  });

  test('have keys that outlast a load, another one for each publication', async () => {
    const ids = async () =>
      (await read('2004:24', 'indicators: ["BHYT_COV"]', 'id')).map(({ id }: { id: string }) => id);
    const before = await ids();
    expect(new Set(before).size).toBe(3);
    await graph.server.bulk(async (connection) => {
      await connection.execute('create temporary table kept as select * from indicators.observation');
      await connection.execute('truncate indicators.observation');
      await connection.execute(`insert into indicators.observation (${loadedColumns})
        select ${loadedColumns} from kept order by id desc`);
      await connection.execute('drop table kept');
    });
    expect(await ids()).toEqual(before);
  });

  test('of an unknown unit or indicator are none', async () => {
    expect(await values('2004:99', 'indicators: ["BHYT_COV"]')).toEqual([]);
    expect(await values('VN', 'indicators: ["NO_SUCH", "DEM_SRB"]')).toEqual([111.2]);
    expect(await values('VN', 'indicators: []')).toEqual([]);
  });

  test('are refused in plain words when the question cannot be right', async () => {
    const fail = (args: string) =>
      graph.fail(`{ _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "VN" }]) {
        ... on AdministrativeUnit { observations(${args}) { value } } } }`);
    expect(await fail('indicators: ["BHYT_COV"], from: "2024", to: "2023"')).toBe(
      'BAD_USER_INPUT: from 2024 begins after to 2023 has ended; expected a `from` that is not after `to`.',
    );
    expect(await fail('indicators: ["BHYT COV"]')).toMatch(
      /^BAD_USER_INPUT: "BHYT COV" is not the code of an indicator; expected letters/,
    );
    expect(await fail('indicators: ["BHYT_COV"], ethnicity: "HMONG"')).toBe(
      'BAD_USER_INPUT: "HMONG" is not a code of ethnicity; expected one of "_T", "KINH", "MIN".',
    );
    expect(await fail('indicators: ["BHYT_COV"], age: "children"')).toBe(
      'BAD_USER_INPUT: "children" is not a code of age; expected "_T" or an SDMX code such as "Y0T4", "Y_LT5", "Y_GE60" or "M0T11".',
    );
    const many = JSON.stringify(Array.from({ length: 101 }, (_, place) => `CODE_${place}`));
    expect(await fail(`indicators: ${many}`)).toBe(
      'BAD_USER_INPUT: 101 indicators are asked for; expected at most 100.',
    );
  });
});
