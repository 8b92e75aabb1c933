import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

describe.each(testDatabases)('criteria sets, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, criteriaFixtures);
  });
  afterAll(() => graph.close());

  async function set(code: string, selection: string) {
    const document = `query ($code: String!) { criteriaSet(code: $code) { ${selection} } }`;
    return (await graph.read(document, { code })).criteriaSet;
  }

  async function setCodes(argument: string): Promise<string[]> {
    const { criteriaSets } = await graph.read(`{ criteriaSets${argument} { code } }`);
    return criteriaSets.map(({ code }: { code: string }) => code);
  }

  it.each([
    ['NTM-COMMUNE-2021', ['15']],
    ['NTM-COMMUNE-ADV-2021', ['14']],
    ['NTM-DISTRICT-2021', ['5']],
    ['NTM-COMMUNE-2026', ['5']],
    ['NTM-COMMUNE-MODEL-2021', []],
  ])('numbers the health criterion of %s %j', async (code, numbers) => {
    const { criteria } = await set(code, 'criteria(healthRelated: true) { number }');
    expect(criteria).toEqual(numbers.map((number) => ({ number })));
  });

  it('means education by 14 in the commune set and health in the advanced one', async () => {
    expect((await set('NTM-COMMUNE-2021', 'criterion(number: "14") { name }')).criterion.name).toBe(
      'Giáo dục và Đào tạo',
    );
    expect((await set('NTM-COMMUNE-ADV-2021', 'criterion(number: "14") { name }')).criterion.name).toBe(
      'Y tế',
    );
  });

  it('lists only top-level criteria, and PARTIAL ones not among the health-related', async () => {
    const { all, others } = await set(
      'NTM-COMMUNE-2021',
      'all: criteria { number } others: criteria(healthRelated: false) { number healthRelated }',
    );
    expect(all.map(({ number }: { number: string }) => number)).toEqual(['14', '15', '16', '17']);
    expect(others).toEqual([
      { number: '14', healthRelated: 'NO' },
      { number: '16', healthRelated: 'NO' },
      { number: '17', healthRelated: 'PARTIAL' },
    ]);
  });

  it('knows the wording in force on a day: 211/QĐ-TTg amends from 2024-03-01 on', async () => {
    const selection = `before: versionInForce(on: "2022-03-07") { validFrom }
      first: versionInForce(on: "2024-02-29") { legalBasis { number kind } note }
      amended: versionInForce(on: "2024-03-01") { legalBasis { number } note validTo }
      today: versionInForce { validFrom }`;
    expect(await set('NTM-COMMUNE-2021', selection)).toEqual({
      before: null,
      first: { legalBasis: { number: '318/QĐ-TTg', kind: 'DECISION' }, note: null },
      amended: {
        legalBasis: { number: '211/QĐ-TTg' },
        note: 'amends 318/QĐ-TTg; which health indicators it changes was not found',
        validTo: '2025-12-31',
      },
      today: null,
    });
  });

  it('lists the wordings of a set in order of time, each with its decision', async () => {
    const { versions, legalBasis } = await set(
      'NTM-COMMUNE-ADV-2021',
      'legalBasis { number issuedOn } versions { validFrom validTo legalBasis { number } }',
    );
    expect(legalBasis).toEqual({ number: '318/QĐ-TTg', issuedOn: '2022-03-08' });
    expect(versions).toEqual([
      { validFrom: '2022-03-08', validTo: '2024-02-29', legalBasis: { number: '318/QĐ-TTg' } },
      { validFrom: '2024-03-01', validTo: '2025-12-31', legalBasis: { number: '211/QĐ-TTg' } },
    ]);
  });

  it('swaps the national commune-health criteria in the middle of the programme', async () => {
    const before = await setCodes('(level: COMMUNE, asOf: "2023-03-08")');
    expect(before).toContain('MOH-COMMUNE-HEALTH-2020');
    expect(before).not.toContain('MOH-COMMUNE-HEALTH-2030');
    const after = await setCodes('(level: COMMUNE, asOf: "2023-03-09")');
    expect(after).toContain('MOH-COMMUNE-HEALTH-2030');
    expect(after).not.toContain('MOH-COMMUNE-HEALTH-2020');
  });

  it('lists sets by level and day', async () => {
    expect(await setCodes('(level: DISTRICT)')).toEqual(['NTM-DISTRICT-2021']);
    expect(await setCodes('(asOf: "2026-01-01")')).toEqual(['MOH-COMMUNE-HEALTH-2030', 'NTM-COMMUNE-2026']);
    expect(await setCodes('')).toHaveLength(7);
  });

  it('says what thresholds depend on: regions until 2025, commune groups since', async () => {
    expect(await set('NTM-COMMUNE-2021', 'variation')).toEqual({ variation: 'REGION' });
    expect(await set('NTM-COMMUNE-2026', 'variation')).toEqual({ variation: 'COMMUNE_GROUP' });
  });

  it('says what replaced what, what follows, and what it takes to pass', async () => {
    const rule =
      'passingRule { minimumTotalShare minimumShareEach disqualifyingPoints validYears basicallyMetWithin }';
    expect(await set('MOH-COMMUNE-HEALTH-2030', `replaces { code } nextSet { code } ${rule}`)).toEqual({
      replaces: { code: 'MOH-COMMUNE-HEALTH-2020' },
      nextSet: null,
      passingRule: {
        minimumTotalShare: 0.8,
        minimumShareEach: 0.5,
        disqualifyingPoints: true,
        validYears: 3,
        basicallyMetWithin: null,
      },
    });
    expect(await set('NTM-COMMUNE-2021', `nextSet { code nextSet { code } } ${rule}`)).toEqual({
      nextSet: { code: 'NTM-COMMUNE-ADV-2021', nextSet: { code: 'NTM-COMMUNE-MODEL-2021' } },
      passingRule: null,
    });
  });

  it('nests the set in force on a day: 15.2 asks for another one until 2023-03-08', async () => {
    const { criterion } = await set(
      'NTM-COMMUNE-2021',
      `criterion(number: "15.2") { latest: nestedSet { code } before: nestedSet(on: "2023-03-08") { code }
        after: nestedSet(on: "2023-03-09") { code } never: nestedSet(on: "2014-11-06") { code } }`,
    );
    expect(criterion).toEqual({
      latest: { code: 'MOH-COMMUNE-HEALTH-2030' },
      before: { code: 'MOH-COMMUNE-HEALTH-2020' },
      after: { code: 'MOH-COMMUNE-HEALTH-2030' },
      never: null,
    });
  });

  it('answers null for an unknown set or number, and resolves references', async () => {
    expect(await set('NTM-COMMUNE-1999', 'code')).toBeNull();
    expect(await set('NTM-COMMUNE-2021', 'criterion(number: "15.9") { id }')).toEqual({ criterion: null });
    const { _entities } = await graph.read(
      `{ _entities(representations: [{ __typename: "CriteriaSet", code: "NTM-COMMUNE-2026" }]) {
        ... on CriteriaSet { name level } } }`,
    );
    expect(_entities).toEqual([{ name: 'Bộ tiêu chí NTM-COMMUNE-2026', level: 'COMMUNE' }]);
  });

  it('refuses a day that does not exist', async () => {
    expect(await graph.fail('{ criteriaSets(asOf: "2023-02-29") { code } }')).toMatch(
      /^BAD_USER_INPUT: .*"2023-02-29" is not a date/,
    );
  });
});
