import { type BulkValue, parsePeriod } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { isTotal } from './disaggregation.js';
import { bestFirst, hasFigure } from './observation-precedence.js';

const units = ['VN', '2004:24', '2004:27'];
const indicators = ['BHYT_COV', 'DEM_SRB'];

/** Few values of each column, so that observations meet and tie in all of them. */
const rowArbitrary = fc
  .record({
    indicator_code: fc.constantFrom(...indicators),
    area: fc.constantFrom(...units, 'NTM:TN'),
    period: fc.constantFrom('2022', '2023', '2021/2023', '2023-Q4', '2023-12-31', '2024'),
    sex: fc.constantFrom('T', 'T', 'T', 'F'),
    publisher: fc.constantFrom('Ministry of Health', 'Đắk Lắk', 'vss', 'Vietnam Social Security'),
    published_on: fc.constantFrom(null, '2024-01-09', '2024-03-01'),
    figure: fc.constantFrom({ value: 1 }, { value: 2 }, { low: 1, high: 2 }, {}),
    status: fc.constantFrom('A', 'B', 'E', 'F', 'L', 'N', 'P', 'U', 'V'),
    synthetic: fc.boolean(),
    quote: fc.constantFrom(null, 'quoted'),
  })
  .map(({ area, period, figure, ...row }) => {
    const { start, end } = parsePeriod(period);
    const {
      value = null,
      low = null,
      high = null,
    } = figure as { value?: number; low?: number; high?: number };
    const isRegion = area.startsWith('NTM');
    return {
      ...row,
      unit_id: isRegion ? null : area,
      region_id: isRegion ? area : null,
      ...{ period, period_start: start, period_end: end, value, low, high },
      comparator: low === null ? 'EQ' : 'RANGE',
    };
  });

const columns = [
  'indicator_code',
  'unit_id',
  'region_id',
  'period',
  'period_start',
  'period_end',
  'sex',
  'publisher',
  'published_on',
  'value',
  'low',
  'high',
  'comparator',
  'status',
  'synthetic',
  'quote',
] as const;

/** The same publication twice is refused. */
const publicationsArbitrary = fc.uniqueArray(rowArbitrary, {
  maxLength: 40,
  selector: (row) =>
    [
      row.unit_id ?? row.region_id,
      row.indicator_code,
      row.period,
      row.sex,
      row.publisher,
      row.published_on,
    ].join(),
});

const kept = `area_id, indicator_code, id, unit_id, region_id, period, period_start, period_end, publisher,
  published_on, value, comparator, low, high, status, synthetic, source_id, quote, confidence, note`;

/** What only one of the two says: what is kept, or the rule of the readers when it is applied anew. */
const differences = sql`
  with kept as (select ${sql.raw(kept)} from indicators.latest_observation),
  chosen as (
    select distinct on (area_id, indicator_code) ${sql.raw(kept)} from indicators.observation o
    where ${isTotal} and ${hasFigure} order by area_id, indicator_code, ${bestFirst})
  (select * from kept except select * from chosen) union all (select * from chosen except select * from kept)`;

describe.each(testDatabases)(
  'what stands for areas and indicators, whatever was published, on $name',
  (database) => {
    let graph: TestGraph;
    beforeAll(async () => {
      graph = await openTestGraph(database);
    });
    afterAll(() => graph.close());

    /** Publishes the rows anew, so many in a statement. */
    async function publish(rows: readonly Readonly<Record<string, BulkValue>>[], size: number) {
      await graph.server.bulk(async (connection) => {
        await connection.execute('truncate indicators.observation');
        for (let start = 0; start < rows.length; start += size) {
          const part = rows.slice(start, start + size);
          await connection.copy(
            'indicators.observation',
            columns,
            part.map((row) => columns.map((column) => row[column] ?? null)),
          );
        }
      });
    }

    test('is what the rule of precedence chooses, in however many statements they came', async () => {
      const { database: reader } = graph.subgraph.readContext();
      await fc.assert(
        fc.asyncProperty(publicationsArbitrary, fc.integer({ min: 1, max: 40 }), async (rows, size) => {
          await publish(rows, size);
          expect((await differences.execute(reader)).rows).toEqual([]);
        }),
        { numRuns: 40 },
      );
    });

    test('is what is read of all observations as of the end of time', async () => {
      const fields = `indicator { code } id period value low high comparator status sex age ethnicity residence publisher
      publishedOn unit { id } provenance { synthetic quote }`;
      const ask = (day: string) =>
        graph.read(
          `query ($of: [_Any!]!) { _entities(representations: $of) { ... on AdministrativeUnit {
          latestObservations(indicators: ${JSON.stringify(indicators)}${day}) { ${fields} }
        } } }`,
          { of: units.map((id) => ({ __typename: 'AdministrativeUnit', unitId: id })) },
        );
      await fc.assert(
        fc.asyncProperty(publicationsArbitrary, async (rows) => {
          // What has no day of publication cannot be shown to have been known on any day.
          await publish(
            rows.filter((row) => row.published_on !== null),
            40,
          );
          expect(await ask('')).toEqual(await ask(', asOf: "9999-12-31"'));
        }),
        { numRuns: 30 },
      );
    });
  },
);
