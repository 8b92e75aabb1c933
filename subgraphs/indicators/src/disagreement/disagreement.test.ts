import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { observation, synthetic } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('disagreements of publishers, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
    await graph.insert('observation', [
      observation('BHYT_COV', '2022', 'Ministry of Health', '2023-05-01', 91, { unit_id: '2004:24' }),
      observation('DEM_POP', '2023', 'A', '2024-01-01', 200, { unit_id: '2004:24' }),
      observation('DEM_POP', '2023', 'B', '2024-01-01', 100, { unit_id: '2004:24' }),
      // Corrected since, a bound, alike, and of the generator: no disagreement.
      observation('DEM_POP', '2022', 'A', '2023-01-01', 90, { unit_id: '2004:24' }),
      observation('DEM_POP', '2022', 'A', '2023-06-01', 100, { unit_id: '2004:24' }),
      observation('DEM_POP', '2022', 'B', '2023-01-01', 100, { unit_id: '2004:24' }),
      observation('DEM_SRB', '2023', 'B', '2023-01-01', 110, { comparator: 'GT' }),
      synthetic('DEM_POP', '2004:24', '2022', 5_000),
    ]);
  });
  afterAll(() => graph.close());

  const list = async (args: string, selection: string) =>
    (await graph.read(`{ disagreements${args && `(${args})`} { totalCount nodes { ${selection} } } }`))
      .disagreements;

  it('hold what each publisher said last, the largest first', async () => {
    const selection =
      'unit { id } indicator { code } period publisherCount lowest highest difference observations { publisher value }';
    expect(await list('', selection)).toEqual({
      totalCount: 4,
      nodes: [
        {
          unit: { id: '2004:24' },
          indicator: { code: 'DEM_POP' },
          period: '2023',
          publisherCount: 2,
          lowest: 100,
          highest: 200,
          difference: 100,
          observations: [
            { publisher: 'B', value: 100 },
            { publisher: 'A', value: 200 },
          ],
        },
        expect.objectContaining({ indicator: { code: 'NUT_STUNT_U5' }, lowest: 18.2, highest: 18.6 }),
        // Vietnam Social Security said three things, the last 91.3.
        expect.objectContaining({ unit: { id: '2004:24' }, period: '2022', lowest: 91, highest: 91.3 }),
        expect.objectContaining({ unit: { id: 'VN' }, period: '2023', lowest: 93.2, highest: 93.35 }),
      ],
    });
  });

  it('are those that were known on a day, where one is given', async () => {
    const known = async (day: string) =>
      (
        await list(
          `filter: { within: "2004:24", knownOn: "${day}" }`,
          'indicator { code } period lowest highest',
        )
      ).nodes.map(Object.values);
    // A had said 90 of 2022 until its correction; of 2023 nobody had said anything.
    expect(await known('2023-05-31')).toContainEqual([{ code: 'DEM_POP' }, '2022', 90, 100]);
    expect(await known('2023-06-01')).not.toContainEqual(
      expect.arrayContaining([{ code: 'DEM_POP' }, '2022']),
    );
    expect(await known('2024-01-01')).toContainEqual([{ code: 'DEM_POP' }, '2023', 100, 200]);
  });

  it('are found by indicator, place, level, period and size, and ordered', async () => {
    const periods = async (args: string) =>
      (await list(args, 'period unit { id }')).nodes.map(
        // biome-ignore lint/suspicious/noExplicitAny: the shape is in the question.
        ({ period, unit }: any) => `${unit.id} ${period}`,
      );
    expect(await periods('filter: { indicators: ["BHYT_COV"] }, orderBy: { field: DIFFERENCE }')).toEqual([
      'VN 2023',
      '2004:24 2022',
    ]);
    expect(await periods('filter: { within: "2004:24", from: "2023" }')).toEqual(['2004:24 2023']);
    expect(await periods('filter: { levels: [COUNTRY] }')).toEqual(['VN 2023', 'VN 2023']);
    expect(await periods('filter: { relativeDifference: { gt: 0.1 } }')).toEqual(['2004:24 2023']);
    expect(await periods('filter: { indicators: ["BHYT_COV"], difference: { gte: 0.2 } }')).toEqual([
      '2004:24 2022',
    ]);
    expect(await periods('orderBy: { field: AREA, direction: DESC }, first: 1')).toEqual(['VN 2023']);
  });

  it('are not compared across indicators', async () => {
    expect(await graph.fail('{ disagreements(orderBy: { field: DIFFERENCE }) { totalCount } }')).toContain(
      'BAD_USER_INPUT: differences of several indicators are compared',
    );
  });
});
