import { openTestGraph, type TestGraph, testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { geography } from '../subgraph.js';
import { fixtures } from '../testing/fixtures.js';

describe.each(testDatabases)('days before our lists, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, geography, fixtures);
  });
  afterAll(() => graph?.close());

  const before = '2008-07-31';

  it.each([
    ['a list of provinces', `{ provinces(asOf: "${before}") { totalCount } }`],
    ['a list of communes', `{ communes(asOf: "${before}") { totalCount } }`],
    ['a list of all levels', `{ units(asOf: "${before}") { totalCount } }`],
    [
      'a list without a unit',
      `{ provinces(asOf: "${before}", filter: { region: "2004:XX" }) { totalCount } }`,
    ],
    [
      'the provinces of the country',
      `{ unit(id: "VN") { ... on Country { provinces(asOf: "${before}") { totalCount } } } }`,
    ],
    [
      'the communes of a province',
      `{ unit(id: "2004:27") { ... on Province { communes(asOf: "${before}") { totalCount } } } }`,
    ],
    ['the code of a province', `{ province(code: "27", asOf: "${before}") { unitId } }`],
    ['a code that our lists do not have', `{ province(code: "28", asOf: "${before}") { unitId } }`],
    ['the code of a commune', `{ commune(code: "09292", asOf: "${before}") { unitId } }`],
    ['an id with the day', `{ unit(id: "2004:27@${before}") { unitId } }`],
    ['a node with the day', `{ node(id: "2004:27@${before}") { id } }`],
    ['a search', `{ searchUnits(text: "lam dong", asOf: "${before}") { totalCount } }`],
    ['a search that finds nothing', `{ searchUnits(text: "qqq", asOf: "${before}") { totalCount } }`],
  ])('are refused with the first day: %s', async (_name, query) => {
    const { errors } = await graph.ask(query);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toBe(
      'asOf 2008-07-31 is before the first day of our lists of provinces; expected 2008-08-01 or a later day, since when ' +
        'they are complete.',
    );
  });

  it('end on the first day', async () => {
    const query =
      '{ provinces(asOf: "2008-08-01") { totalCount } province(code: "27", asOf: "2008-08-01") { unitId } }';
    expect(await graph.read(query)).toEqual({
      provinces: { totalCount: 3 },
      province: { unitId: '2004:27' },
    });
  });

  it('mark lists of districts and communes with the day from which they are complete', async () => {
    const query = `query ($asOf: Date!) {
      districts(asOf: $asOf) { listedSince }
      communes(asOf: $asOf) { listedSince nodes { listedSince district { listedSince } } }
      units(asOf: $asOf) { listedSince nodes { listedSince level } }
      upper: units(asOf: $asOf, filter: { levels: [PROVINCE, DISTRICT] }) { listedSince }
      searchUnits(text: "mo dao", asOf: $asOf) { listedSince nodes { listedSince } } }`;
    const marked = await graph.read(query, { asOf: '2022-01-01' });
    expect(marked).toMatchObject({
      districts: { listedSince: '2022-06-30' },
      communes: { listedSince: '2022-12-31' },
      units: { listedSince: '2022-12-31' },
      upper: { listedSince: '2022-06-30' },
      searchUnits: { listedSince: '2022-12-31', nodes: [{ listedSince: '2022-12-31' }] },
    });
    expect(marked.communes.nodes[0]).toEqual({
      listedSince: '2022-12-31',
      district: { listedSince: '2022-06-30' },
    });
    const byLevel: Readonly<Record<string, string | null>> = {
      PROVINCE: null,
      DISTRICT: '2022-06-30',
      COMMUNE: '2022-12-31',
    };
    for (const { level, listedSince } of marked.units.nodes) expect(listedSince).toBe(byLevel[level]);

    const between = await graph.read(query, { asOf: '2022-06-30' });
    expect([between.districts, between.upper]).toEqual([{ listedSince: null }, { listedSince: null }]);
    expect(between.communes.listedSince).toBe('2022-12-31');
    const complete = await graph.read(query, { asOf: '2022-12-31' });
    expect(JSON.stringify(complete)).not.toContain('2022-');
  });

  it('mark what is looked up by code or id, and what lies below it', async () => {
    const query = `{
      commune(code: "09307", asOf: "2022-01-01") { listedSince district { listedSince } province { listedSince } }
      unit(id: "2004:259@2022-01-01") { listedSince ... on District { communes { listedSince totalCount } } }
      today: unit(id: "2004:09307") { listedSince } }`;
    expect(await graph.read(query)).toEqual({
      commune: {
        listedSince: '2022-12-31',
        district: { listedSince: '2022-06-30' },
        province: { listedSince: null },
      },
      unit: { listedSince: '2022-06-30', communes: { listedSince: '2022-12-31', totalCount: 3 } },
      today: { listedSince: null },
    });
  });
});
