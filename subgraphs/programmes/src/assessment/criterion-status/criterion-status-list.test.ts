import { sql } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../../testing/criteria-fixture.js';
import { status, statusFixture } from '../../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../../testing/test-graph.js';
import { unitFixture } from '../../testing/unit-fixture.js';

const set = 'NTM-COMMUNE-2021';
const units = ['2004:09307', '2004:09292', '2004:09277', '2004:07282', '2004:24850', '2025:09295', 'VN'];
const results = ['MET', 'NOT_MET', 'BASICALLY_MET', 'NOT_ASSESSED'];

/** Values of every kind: below, at and above thresholds that do and do not vary by region, some of them unknown. */
const statuses = units.flatMap((unit, place) =>
  ['15.1', '15.2', '15.3', '15.4', '15'].flatMap((number, row) =>
    [2022, 2024].map((year) => {
      const chance = (place * 7 + row * 5 + year) % 11;
      const value = number === '15.3' ? 12 + chance * 1.7 : 40 + chance * 6.1;
      return status(unit, `${set}/${number}`, year, results[chance % 4] as string, {
        value: chance === 3 ? null : value.toFixed(1),
        value_male: chance > 8 ? null : (value - 1).toFixed(1),
        value_female: chance === 5 ? null : (value + 0.5).toFixed(1),
        assessed_on: chance === 7 ? null : `${year}-12-${10 + chance}`,
        synthetic: chance !== 4,
        source_id: chance === 4 ? 'a-document' : null,
      });
    }),
  ),
);

interface Listed {
  readonly unit: { readonly id: string };
  readonly criterion: { readonly number: string };
  readonly year: number;
  readonly gap: number | null;
  readonly status: string;
}

describe.each(testDatabases)('a list of the statuses of all units, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...criteriaFixtures, statusFixture(statuses)]);
  });
  afterAll(() => graph.close());

  const list = async (args: string, selection: string) =>
    (await graph.read(`{ criterionStatuses(${args}) { ${selection} } }`)).criterionStatuses;
  const key = ({ unit, criterion, year }: Listed) => `${unit.id} ${criterion.number} ${year}`;
  const fields = 'unit { id } criterion { number } year gap status';
  const all = async (args: string): Promise<Listed[]> => {
    const found: Listed[] = [];
    for (let after = '', more = true; more; ) {
      const page = await list(
        `first: 7, ${args}${after}`,
        `nodes { ${fields} } pageInfo { hasNextPage endCursor }`,
      );
      found.push(...page.nodes);
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    return found;
  };
  const stored = async (condition: string) => {
    const { rows } = await sql<{ key: string }>`
      select s.unit_id || ' ' || c.number || ' ' || s.year as key from programmes.criterion_status s
      join programmes.criterion c on c.id = s.criterion_id join programmes.unit_path p on p.unit_id = s.unit_id
      where ${sql.raw(condition)} order by s.unit_id, s.year, s.criterion_id`.execute(
      graph.subgraph.readContext().database,
    );
    return rows.map((row) => row.key);
  };

  it.each([
    ['', 'true'],
    ['filter: { criteriaSet: "NTM-COMMUNE-2021", criteria: ["15.1"] }', "c.number = '15.1'"],
    [
      'filter: { years: [2024], statuses: [NOT_MET, BASICALLY_MET] }',
      "s.year = 2024 and s.status in ('NOT_MET', 'BASICALLY_MET')",
    ],
    ['filter: { within: "2004:27" }', "p.province_id = '2004:27'"],
    [
      'filter: { within: "2025:24", includePredecessors: true }',
      "p.province_id in ('2004:27', '2004:24', '2025:24')",
    ],
    ['filter: { synthetic: false }', 'not s.synthetic'],
    ['filter: { criteriaSet: "NTM-COMMUNE-ADV-2021" }', 'false'],
  ])('holds what (%s) asks for, in the order of units, page by page', async (args, condition) => {
    const expected = await stored(condition);
    expect((await all(args)).map(key)).toEqual(expected);
    expect(await list(args === '' ? 'first: 0' : args, 'totalCount')).toEqual({
      totalCount: expected.length,
    });
  });

  it('has the same gap as the statuses of each unit, and the order and the bounds of SQL are by it', async () => {
    for (const number of ['15.1', '15.3', '15.4']) {
      const filter = (more = '') => `filter: { criteriaSet: "${set}", criteria: ["${number}"]${more} }`;
      const listed = await all(filter());
      const below = await graph.readUnits(
        units.filter((unit) => unit !== 'VN'),
        `criterionStatuses(criteriaSet: "${set}", criteria: ["${number}"]) { ${fields} }`,
      );
      const gapOf = new Map<string, number | null>(
        below.flatMap(({ criterionStatuses }) =>
          criterionStatuses.map((each: Listed) => [key(each), each.gap]),
        ),
      );
      const ofCommunes = listed.filter(({ unit }) => unit.id !== 'VN');
      expect(ofCommunes.map((each) => [key(each), each.gap])).toEqual(
        ofCommunes.map((each) => [key(each), gapOf.get(key(each))]),
      );
      for (const direction of ['ASC', 'DESC']) {
        const sorted = (await all(`${filter()}, orderBy: { field: GAP, direction: ${direction} }`)).map(
          ({ gap }) => gap,
        );
        const known = sorted.filter((gap) => gap !== null);
        expect(known).toEqual([...known].sort((a, b) => (direction === 'ASC' ? a - b : b - a)));
        expect(sorted.slice(known.length).every((gap) => gap === null)).toBe(true);
        expect(sorted).toHaveLength(listed.length);
      }
      const short = listed.filter(({ gap }) => gap !== null && gap > 0 && gap <= 10).map(key);
      expect((await all(filter(', gap: { gt: 0, lte: 10 }'))).map(key)).toEqual(short);
      expect(await list(filter(', gap: { gt: 0, lte: 10 }'), 'totalCount')).toEqual({
        totalCount: short.length,
      });
    }
  });

  it('tells the threshold of each place, and what was measured', async () => {
    const { nodes } = await list(
      `first: 100, filter: { criteriaSet: "${set}", criteria: ["15.3"], years: [2024] }`,
      'nodes { unit { id } threshold { value region { id } } }',
    );
    const byUnit = new Map(
      nodes.map((node: Listed & { threshold: object }) => [node.unit.id, node.threshold]),
    );
    expect(byUnit.get('2004:09307')).toEqual({ value: 16.5, region: { id: 'NTM:DBSH' } });
    expect(byUnit.get('2004:24850')).toEqual({ value: 26.5, region: { id: 'NTM:TN' } });
    expect(byUnit.get('2004:07282')).toEqual({ value: 24, region: { id: 'NTM:TDMNPB' } });
  });

  it('tells the ids of the units that stand so', async () => {
    const ids = async (where: string) =>
      (
        await graph.read(
          `{ unitIdsByCriterion(where: { criteriaSet: "${set}", ${where} }) { ids totalCount } }`,
        )
      ).unitIdsByCriterion;
    const failing = await ids('criterion: "15.1", year: 2024, statuses: [NOT_MET, BASICALLY_MET]');
    const expected = await stored(
      "c.number = '15.1' and s.year = 2024 and s.status in ('NOT_MET', 'BASICALLY_MET')",
    );
    expect(failing.ids).toEqual(expected.map((each) => each.split(' ')[0]));
    const short = (
      await all(`filter: { criteriaSet: "${set}", criteria: ["15.3"], years: [2024], gap: { gt: 1 } }`)
    ).map(({ unit }) => unit.id);
    expect((await ids('criterion: "15.3", year: 2024, gap: { gt: 1 }')).ids).toEqual(short);
    expect(short.length).toBeGreaterThan(0);
  });

  it('tells what was written since an instant, a status assessed anew too', async () => {
    const run = (statement: string) => graph.server.bulk((connection) => connection.execute(statement));
    const [{ now }] = (await run('select clock_timestamp()::text as now')) as [{ now: string }];
    const filter = `filter: { changedSince: "${new Date(now).toISOString()}" }`;
    expect(await list(filter, 'totalCount')).toEqual({ totalCount: 0 });
    await run(`update programmes.criterion_status set status = 'MET'
      where unit_id = '2004:07282' and criterion_id = '${set}/15.1' and year = 2024`);
    expect((await all(filter)).map(key)).toEqual(['2004:07282 15.1 2024']);
  });

  it.each([
    ['filter: { criteriaSet: "NTM" }', 'there is no set of criteria "NTM"'],
    [`filter: { criteriaSet: "${set}", criteria: ["99"] }`, `${set} has no criterion "99"`],
    ['filter: { within: "27" }', '"27" is not the id'],
    ['filter: { years: [1900] }', 'years is 1900'],
    [`filter: { criteriaSet: "${set}" }, orderBy: { field: GAP }`, 'GAP is asked of criteria measured in'],
    [`filter: { criteriaSet: "${set}", gap: { gt: 0 } }`, 'gap is asked of criteria measured in'],
    ['first: 2001', 'first is 2001'],
  ])('refuses (%s)', async (args, message) => {
    expect(await graph.fail(`{ criterionStatuses(${args}) { nodes { year } } }`)).toContain(
      `BAD_USER_INPUT: ${message}`,
    );
  });
});
