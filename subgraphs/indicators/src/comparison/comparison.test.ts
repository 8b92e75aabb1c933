import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { synthetic } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('units and periods side by side, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
    await graph.insert('observation', [
      synthetic('DEM_POP', '2004:24', '2022', 1_900_000),
      synthetic('DEM_POP', '2004:27', '2022', 1_500_000),
    ]);
  });
  afterAll(() => graph.close());

  const compare = async (args: string, fields: string) =>
    (await graph.read(`{ compareObservations(${args}) { ${fields} } }`)).compareObservations;

  test('say how each differs from the first, which is best, and how each changed', async () => {
    const fields = `rows { unit { id } cells { period value position differenceFromFirst change { absolute } } }`;
    const args = 'indicator: "BHYT_COV", units: ["VN", "2004:24", "2004:27"], periods: ["2023", "2022"]';
    expect((await compare(args, fields)).rows).toEqual([
      {
        unit: { id: 'VN' },
        cells: [
          { period: '2022', value: 92.03, position: 2, differenceFromFirst: 0, change: null },
          { period: '2023', value: 93.35, position: 1, differenceFromFirst: 0, change: { absolute: 1.32 } },
        ],
      },
      {
        unit: { id: '2004:24' },
        cells: [
          { period: '2022', value: 91.3, position: 3, differenceFromFirst: -0.73, change: null },
          { period: '2023', value: null, position: null, differenceFromFirst: null, change: null },
        ],
      },
      {
        unit: { id: '2004:27' },
        cells: [
          { period: '2022', value: 92.5, position: 1, differenceFromFirst: 0.47, change: null },
          { period: '2023', value: null, position: null, differenceFromFirst: null, change: null },
        ],
      },
    ]);
  });

  test('hold a row of nulls for a unit that does not exist, and keep the others', async () => {
    const args = 'indicator: "BHYT_COV", units: ["2004:24", "2004:99"], periods: ["2022"]';
    const fields = 'rows { unit { id } cells { value position differenceFromFirst } }';
    expect((await compare(args, fields)).rows).toEqual([
      { unit: { id: '2004:24' }, cells: [{ value: 91.3, position: 1, differenceFromFirst: 0 }] },
      // A reference to a unit that does not exist would be an error as soon as its name is asked for.
      { unit: null, cells: [{ value: null, position: null, differenceFromFirst: null }] },
    ]);
  });

  test('warn of the breaks between the periods', async () => {
    const args = 'indicator: "BHYT_COV", units: ["VN"], periods: ["2019", "2023"]';
    const fields = 'seriesBreaks { id } rows { cells { seriesBreaks { kind } change { comparable } } }';
    expect(await compare(args, fields)).toEqual({
      seriesBreaks: [{ id: 'SeriesBreak:BHYT_COV/cards' }],
      rows: [
        {
          cells: [
            { seriesBreaks: [], change: null },
            { seriesBreaks: [{ kind: 'DEFINITION' }, { kind: 'PUBLISHER' }], change: { comparable: false } },
          ],
        },
      ],
    });
  });

  test('across the merger, when values are restated', async () => {
    const args = 'indicator: "BHYT_COV", units: ["2025:24"], periods: ["2022", "2025"], restate: true';
    const fields = 'rows { cells { period value restatement { method } change { absolute } } }';
    expect((await compare(args, fields)).rows[0].cells).toEqual([
      { period: '2022', value: 91.8294117647, restatement: { method: 'WEIGHTED_MEAN' }, change: null },
      { period: '2025', value: 95.2, restatement: null, change: { absolute: 3.3705882353 } },
    ]);
  });

  test('have no best where neither more nor less is better', async () => {
    const args = 'indicator: "DEM_POP", units: ["2004:24", "2004:27"], periods: ["2022"]';
    expect((await compare(args, 'rows { cells { value position } }')).rows).toEqual([
      { cells: [{ value: 1_900_000, position: null }] },
      { cells: [{ value: 1_500_000, position: null }] },
    ]);
  });

  test('are refused, with the alternatives, when the question cannot be right', async () => {
    const fail = (args: string) => graph.fail(`{ compareObservations(${args}) { rows { unit { id } } } }`);
    expect(await fail('indicator: "BHYT_COV", units: ["VN"], periods: ["2022", "2022-Q2"]')).toMatch(
      /^BAD_USER_INPUT: BHYT_COV has no value of 2022-Q2; expected a period that it has/,
    );
    expect(await fail('indicator: "BHYT_COV", units: ["27"], periods: ["2022"]')).toMatch(
      /^BAD_USER_INPUT: /,
    );
    expect(await fail('indicator: "BHYT_COV", units: [], periods: ["2022"]')).toBe(
      'BAD_USER_INPUT: 0 units are to be compared; expected from 1 to 100.',
    );
    expect(
      await compare('indicator: "NO_SUCH", units: ["VN"], periods: ["2022"]', 'indicator { code }'),
    ).toBeNull();
  });
});
