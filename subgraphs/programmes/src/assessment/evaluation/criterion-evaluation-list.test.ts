import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../../testing/criteria-fixture.js';
import { evidenceFixture, observed } from '../../testing/evidence-fixture.js';
import { status, statusFixture } from '../../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../../testing/test-graph.js';
import { unitFixture, vanishedFixture, wardFixture } from '../../testing/unit-fixture.js';
import { mostVerdicts } from './criterion-evaluation-list.args.js';

const set = 'NTM-COMMUNE-2021';
const numbers = ['15', '15.1', '15.2', '15.3', '15.4'];
/** Those in force at the end of 2024, in the order of their ids. */
const communes = [
  '2004:07282',
  '2004:09163',
  '2004:09277',
  '2004:09280',
  '2004:09283',
  '2004:09292',
  '2004:09307',
  '2004:24850',
];
const results = ['MET', 'NOT_MET', 'BASICALLY_MET', 'NOT_ASSESSED'];

/** Values of every kind: recorded, published, both, neither; around the thresholds; and results of the nested set. */
const statuses = communes.flatMap((unit, place) =>
  numbers.flatMap((number, row) => {
    const chance = (place * 7 + row * 5) % 11;
    if (chance === 2) return [];
    const value = number === '15.2' ? chance % 2 : 60 + chance * 3.3;
    return [
      status(unit, `${set}/${number}`, 2024, results[chance % 4] as string, {
        value: chance === 3 ? null : value.toFixed(1),
        value_male: chance > 8 ? null : (value - 1).toFixed(1),
        value_female: (value + 0.5).toFixed(1),
      }),
    ];
  }),
);
const points = Array.from({ length: 10 }, (_, index) =>
  status('2004:24850', `MOH-COMMUNE-HEALTH-2030/${index + 1}`, 2023, 'MET', { value: 8 }),
);
const evidence = communes
  .slice(2)
  .map((unit, place) => observed(unit, 'NUT_STUNT_U5', 2024, 14 + place, '2025-02-10'));

interface Listed {
  readonly unit: { readonly id: string };
  readonly criterion: { readonly number: string };
  readonly status: string;
  readonly gap: number | null;
  readonly recorded: { readonly status: string } | null;
  readonly verdictsAgree: boolean | null;
}

const fields =
  'unit { id } criterion { number } year status reason gap verdictsAgree recorded { status value } explanation';
const one = `criteriaSet: "${set}", year: 2024, criteria: ["15.3"]`;

describe.each(testDatabases)('a list of the verdicts on all units, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      vanishedFixture,
      wardFixture,
      ...criteriaFixtures,
      statusFixture([...statuses, ...points]),
      evidenceFixture(evidence),
    ]);
  });
  afterAll(() => graph.close());

  const list = async (args: string, selection: string) =>
    (await graph.read(`{ criterionEvaluations(${args}) { ${selection} } }`)).criterionEvaluations;
  const all = async (args: string): Promise<Listed[]> => {
    const found: Listed[] = [];
    for (let after = '', more = true; more; ) {
      const page = await list(
        `first: 3, ${args}${after}`,
        `nodes { ${fields} } pageInfo { hasNextPage endCursor }`,
      );
      found.push(...page.nodes);
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    return found;
  };
  /** What each unit says of itself, in the order of units and of the set. */
  const below = async (units: readonly string[], args: string): Promise<Listed[]> =>
    (await graph.readUnits(units, `criterionEvaluations(${args}) { ${fields} }`)).flatMap(
      ({ criterionEvaluations }) => criterionEvaluations,
    );

  it.each([
    ['', communes],
    [', within: "2004:27"', communes.slice(1, -1)],
    [', within: "2004:259"', communes.slice(2, -1)],
    [', within: "2004:09307"', ['2004:09307']],
    [', within: "2025:24"', []],
    [', within: "2025:24", includePredecessors: true', communes.slice(0, -1)],
    [', within: "2004:99"', []],
  ])('has every unit in force at the end of the year (%s), page by page', async (within, units) => {
    const args = `criteriaSet: "${set}", year: 2024, criteria: ["15.1", "15.2", "15.4"]`;
    const listed = await all(`filter: { ${args}${within} }`);
    expect(listed).toEqual(await below(units, args));
    expect(await list(`first: 0, filter: { ${args}${within} }`, 'totalCount')).toEqual({
      totalCount: listed.length,
    });
  });

  it('of a place that ended in the year has those in force on its last day', async () => {
    const filter = (within: string) =>
      `filter: { criteriaSet: "${set}", year: 2025, criteria: ["15"], within: "${within}" }`;
    const ids = async (within: string) => (await all(filter(within))).map(({ unit }) => unit.id);
    expect(await ids('2004:24')).toEqual(['2004:07282']);
    expect(await ids('2025:24')).toEqual(['2025:07282', '2025:09292', '2025:09295']);
  });

  it('keeps those that a result, a gap or a record that differs asks for', async () => {
    const everything = await below(communes, `criteriaSet: "${set}", year: 2024`);
    const stunting = everything.filter(({ criterion }) => criterion.number === '15.3');
    const whole = `criteriaSet: "${set}", year: 2024`;
    const cases: readonly (readonly [string, readonly Listed[]])[] = [
      [`${whole}, statuses: [NOT_MET]`, everything.filter(({ status }) => status === 'NOT_MET')],
      [`${one}, gap: { gt: 0, lte: 50 }`, stunting.filter(({ gap }) => gap !== null && gap > 0 && gap <= 50)],
      [`${one}, gap: { gte: 0 }`, stunting.filter(({ gap }) => gap !== null)],
      [`${whole}, verdictsAgree: false`, everything.filter(({ verdictsAgree }) => verdictsAgree === false)],
      [`${whole}, verdictsAgree: true`, everything.filter(({ verdictsAgree }) => verdictsAgree === true)],
    ];
    for (const [filter, expected] of cases) {
      expect(expected.length).toBeGreaterThan(0);
      expect(await all(`filter: { ${filter} }`)).toEqual(expected);
      expect(await list(`filter: { ${filter} }`, 'totalCount')).toEqual({ totalCount: expected.length });
    }
  });

  it('says of each what was recorded, and whether that is the same', async () => {
    const { nodes } = await list(
      `first: 1000, filter: { criteriaSet: "${set}", year: 2024 }`,
      `nodes { ${fields} }`,
    );
    const units = await graph.readUnits(
      communes,
      `criterionStatuses(criteriaSet: "${set}", year: 2024) { unit { id } criterion { number } verdictsAgree recorded { status value } }`,
    );
    const key = ({ unit, criterion }: Pick<Listed, 'unit' | 'criterion'>) => `${unit.id} ${criterion.number}`;
    const recorded = new Map<string, Listed>(
      units.flatMap(({ criterionStatuses }) => criterionStatuses.map((each: Listed) => [key(each), each])),
    );
    expect(recorded.size).toBe(statuses.length);
    for (const node of nodes as readonly Listed[]) {
      expect(node.recorded).toEqual(recorded.get(key(node))?.recorded ?? null);
      expect(node.verdictsAgree).toEqual(recorded.get(key(node))?.verdictsAgree ?? null);
    }
  });

  const values: Readonly<Record<string, (each: Listed) => string | number | null>> = {
    UNIT: ({ unit }) => unit.id,
    GAP: ({ gap }) => gap,
    STATUS: ({ status }) => status,
  };
  it.each(Object.entries(values))('is in the order of %s, in either direction', async (field, value) => {
    const ordered = async (direction: string) =>
      (await all(`filter: { ${one} }, orderBy: { field: ${field}, direction: ${direction} }`)).map(value);
    const expected = (await below(communes, one)).map(value);
    const known = expected.filter((each) => each !== null).sort((a, b) => (a < b ? -1 : Number(a > b)));
    const unknown = Array.from({ length: expected.length - known.length }, () => null);
    expect(await ordered('ASC')).toEqual([...known, ...unknown]);
    expect(await ordered('DESC')).toEqual([...known.reverse(), ...unknown]);
  });

  it('begins with the largest gap where that is asked for: 19 % where the Red River Delta allows 16.5 %', async () => {
    const { nodes } = await list(
      `first: 1, filter: { ${one}, within: "2004:27", statuses: [NOT_MET] }, orderBy: { field: GAP, direction: DESC }`,
      'nodes { unit { id } gap threshold { value } evidence { value } }',
    );
    const [largest] = (await below(communes.slice(1, -1), one)).toSorted(
      (a, b) => (b.gap ?? -1) - (a.gap ?? -1),
    );
    expect(nodes[0]).toMatchObject({ unit: largest?.unit, gap: largest?.gap, threshold: { value: 16.5 } });
    expect(nodes[0].evidence[0].value).toBeCloseTo(16.5 + nodes[0].gap, 9);
  });

  it.each([
    ['criteriaSet: "NTM", year: 2024', 'there is no set of criteria "NTM"'],
    [`criteriaSet: "${set}", year: 2024, criteria: ["99"]`, `${set} has no criterion "99"`],
    [`criteriaSet: "${set}", year: 2026`, `${set} is in force from 2022-03-08 to 2025-12-31, not in 2026`],
    [`criteriaSet: "${set}", year: 1900`, 'year is 1900'],
    [`${one}, within: "27"`, '"27" is not the id'],
    [`criteriaSet: "${set}", year: 2024, gap: { gt: 0 }`, 'gap is asked of criteria measured in'],
  ])('refuses (%s)', async (filter, message) => {
    expect(await graph.fail(`{ criterionEvaluations(filter: { ${filter} }) { totalCount } }`)).toContain(
      `BAD_USER_INPUT: ${message}`,
    );
  });

  it('refuses an order by gaps that do not compare, a page that is too long, and the cursor of another list', async () => {
    const refusal = (args: string) => graph.fail(`{ criterionEvaluations(${args}) { nodes { year } } }`);
    expect(await refusal(`filter: { criteriaSet: "${set}", year: 2024 }, orderBy: { field: GAP }`)).toContain(
      'GAP is asked of criteria measured in',
    );
    expect(await refusal(`filter: { ${one} }, first: 2001`)).toContain('first is 2001');
    const { pageInfo } = await list(`first: 1, filter: { ${one} }`, 'pageInfo { endCursor }');
    expect(await refusal(`filter: { ${one}, statuses: [MET] }, after: "${pageInfo.endCursor}"`)).toContain(
      'is not of this list',
    );
  });
});

describe.each(testDatabases)('verdicts on a whole country, on $name', (database) => {
  let graph: TestGraph;
  const units = mostVerdicts / 2 + 1;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...criteriaFixtures]);
    await graph.server.bulk((connection) =>
      connection.execute(`insert into programmes.unit_path
        (unit_id, level, edition, code, unit_type, province_id, criteria_region_id, valid_from, predecessor_ids, successor_ids)
        select '2025:' || 30000 + n, 'COMMUNE', '2025', 30000 + n, 'COMMUNE', '2025:24', 'NTM:DBSH', '2025-07-01', '{}', '{}'
        from generate_series(1, ${units - 3}) as n`),
    );
  });
  afterAll(() => graph.close());

  it('come in pages as long as nothing has to be known of all of them', async () => {
    const { criterionEvaluations: page } = await graph.read(`{ criterionEvaluations(first: 1000,
      filter: { criteriaSet: "${set}", year: 2025, criteria: ["15.1", "15.3"] }) { totalCount nodes { unit { id } } } }`);
    expect(page.totalCount).toBe(units * 2);
    expect(page.nodes).toHaveLength(1000);
  });

  it.each([
    ['statuses: [NOT_MET]', ''],
    ['verdictsAgree: false', ''],
    ['gap: { gt: 0 }', ''],
    ['', ', orderBy: { field: GAP }'],
  ])('are refused where more would have to be made than one list may (%s%s)', async (filter, order) => {
    const asked = (criteria: string) =>
      `{ criterionEvaluations(filter: { criteriaSet: "${set}", year: 2025, criteria: [${criteria}] ${filter} } ${order})
        { pageInfo { hasNextPage } } }`;
    expect(await graph.fail(asked('"15.1", "15.3"'))).toBe(
      `BAD_USER_INPUT: the engine would have to make ${units * 2} verdicts to filter or order these, 2 criteria of ${units} ` +
        `units; expected at most ${mostVerdicts}: fewer criteria, or a within.`,
    );
    expect(await graph.read(asked('"15.1"'))).toEqual({
      criterionEvaluations: { pageInfo: { hasNextPage: order !== '' } },
    });
  });
});
