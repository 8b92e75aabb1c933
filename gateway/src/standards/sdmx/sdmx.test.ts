import { Language } from '@ntp-graph/kit';
import { expect, it } from 'vitest';
import { fulfils, readComponentFilter, readKeys } from './component-filter.js';
import { DataMessage } from './data-message.js';
import { readDataQuery } from './data-query.js';
import type { ObservationNode } from './observation-row.js';
import { codeOfId, codeOfName, idOfCode } from './sdmx-code.js';
import { frequencyOf, readTimePeriod, toTimePeriod } from './time-period.js';
import { WaitingObservations } from './waiting-observations.js';
import { wantedData } from './wanted-representation.js';

const node: ObservationNode = {
  unit: { unitId: '2025:24' },
  region: null,
  indicator: { code: 'BHYT_COV', unit: '%' },
  period: '2023-Q1',
  value: 93.5,
  comparator: 'EQ',
  low: null,
  high: null,
  status: 'A',
  sex: 'TOTAL',
  age: '_T',
  ethnicity: '_T',
  residence: 'TOTAL',
  publisher: 'Ministry of Health',
  publishedOn: null,
  provenance: { synthetic: false, quote: null, source: null },
};

it.each([
  ['2023', 'A', '2023'],
  ['2023S1', 'S', '2023-S1'],
  ['2023-Q1', 'Q', '2023-Q1'],
  ['2023-07', 'M', '2023-07'],
  ['2023-W05', 'W', '2023-W05'],
  ['2022-12-31', 'D', '2022-12-31'],
  ['2021/2023', '_O', '2021-01-01/P3Y'],
])('%s has the frequency %s and is written as %s, and read again', (period, frequency, written) => {
  expect([frequencyOf(period), toTimePeriod(period)]).toEqual([frequency, written]);
  expect(readTimePeriod(written)).toEqual(readTimePeriod(period));
});

it('codes of places lead back to their ids, and names of publishers to one code each', () => {
  for (const id of ['VN', '2025:24', '2004:BTB_DHMT', 'NTM:TN']) expect(idOfCode(codeOfId(id))).toBe(id);
  expect(codeOfName("People's Committee of Điện Biên")).toBe('PEOPLE_S_COMMITTEE_OF_DIEN_BIEN');
});

it.each([
  ['TIME_PERIOD', 'ge:2023+le:2023', true],
  ['TIME_PERIOD', 'gt:2023-Q1', false],
  ['TIME_PERIOD', '2022,2023-Q1', true],
  ['OBS_VALUE', 'gt:90', true],
  ['OBS_VALUE', 'lt:90', false],
  ['PUBLISHER', 'sw:MINISTRY', true],
  ['PUBLISHER', 'ne:MINISTRY_OF_HEALTH', false],
  ['SOURCE', 'co:x', false],
])('c[%s]=%s takes an observation or leaves it', (component, text, isTaken) => {
  expect(fulfils(node, readComponentFilter(component, text))).toBe(isTaken);
});

it('a key names the dimensions in their order, and several are one or the other', () => {
  const [first = [], second = []] = readKeys('Q.2025_24.*.T,A.VN');
  expect(first.map(({ component }) => component)).toEqual(['FREQ', 'REF_AREA', 'SEX']);
  expect([first, second].map((key) => key.every((filter) => fulfils(node, filter)))).toEqual([true, false]);
});

it('a plus in the address is a plus, and a moment without an offset is in the time of Viet Nam', () => {
  const query = readDataQuery('/sdmx/data?c[TIME_PERIOD]=ge:2020+le:2021&updatedAfter=2024-05-31T18:30:00Z');
  expect(query.filters[0]?.alternatives[0]).toHaveLength(2);
  expect(query.updatedAfter).toBe('2024-05-31T18:30:00.000Z');
  expect(readDataQuery('/sdmx/data?updatedAfter=2024-05-31T23:30:00').updatedAfter).toBe(
    '2024-05-31T16:30:00.000Z',
  );
});

it.each([
  ['application/vnd.sdmx.data+csv;version=2.0.0;labels=both', undefined, 'csv'],
  [
    'application/vnd.sdmx.data+csv;version=1.0.0, application/vnd.sdmx.data+json;version=2.0.0;q=0.5',
    undefined,
    'json',
  ],
  ['text/html, */*;q=0.1', undefined, 'json'],
  ['application/json', 'csv', 'csv'],
])('accept %s with format %s gets %s', (accept, format, wanted) => {
  expect(wantedData(accept, format).format).toBe(wanted);
});

it('what has no day of publication gives way to what has one, and keeps its place otherwise', () => {
  const of = (period: string, publishedOn: string | null) => ({ ...node, period, publishedOn });
  const waiting = new WaitingObservations([of('2022', null), of('2020', null), of('2021', null)], 'ASC');
  const written = [of('2020', '2021-01-01'), of('2021-Q1', '2021-06-01'), of('2022', '2023-01-01')].flatMap(
    (each) => [...waiting.before(each), each],
  );
  const all = [...written, ...waiting.rest()];
  expect(all.map(({ period, publishedOn }) => [period, publishedOn])).toEqual([
    ['2020', '2021-01-01'],
    ['2021-Q1', '2021-06-01'],
    ['2021', null],
    ['2022', '2023-01-01'],
  ]);
});

it('more observations than can be put into series are refused, with the way out', async () => {
  const nodes = new Array<ObservationNode>(50_001).fill(node);
  async function* batches() {
    yield { validFrom: null, nodes };
  }
  const query = readDataQuery('/sdmx/data');
  const message = new DataMessage({ query, language: Language.EN, nameOf: () => null, requestId: 'r' });
  // At the first piece: an answer that has begun can be refused no more.
  await expect(message.write(batches()).next()).rejects.toThrow(
    'expected dimensionAtObservation=AllDimensions, SDMX-CSV, or fewer',
  );
});
