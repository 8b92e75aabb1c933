import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { status, statusFixture } from '../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

const set = 'NTM-COMMUNE-2021';

const statuses = [
  status('2004:09307', `${set}/15`, 2024, 'NOT_MET'),
  status('2004:09307', `${set}/15.1`, 2024, 'MET'),
  status('2004:09307', `${set}/15.3`, 2024, 'NOT_MET'),
  status('2004:09307', `${set}/15.4`, 2024, 'NOT_ASSESSED'),
  status('2004:09292', `${set}/15.1`, 2024, 'BASICALLY_MET'),
  status('2004:09292', `${set}/15.3`, 2024, 'NOT_MET', { synthetic: false, source_id: 'a-document' }),
  status('2004:09277', `${set}/15.1`, 2024, 'NOT_MET'),
  status('2004:09277', `${set}/15.2`, 2024, 'NOT_MET'),
  status('2004:09277', `${set}/15.3`, 2024, 'MET'),
  status('2004:07282', `${set}/15.3`, 2024, 'NOT_MET'),
];

const selection = 'rank criterion { number } heldBack heldBackByItAlone assessed share';

describe.each(testDatabases)('limiting criteria, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...criteriaFixtures, statusFixture(statuses)]);
  });
  afterAll(() => graph.close());

  async function limiting(id: string, more = '', asked = selection) {
    const [unit] = await graph.readUnits(
      [id],
      `limitingCriteria(criteriaSet: "${set}", year: 2024${more}) { ${asked} }`,
    );
    return unit.limitingCriteria;
  }

  it('rank what holds the communes of a province back; equals share a place, wholes are not among their parts', async () => {
    expect(await limiting('2004:27')).toEqual([
      {
        rank: 1,
        criterion: { number: '15.1' },
        heldBack: 2,
        heldBackByItAlone: 0,
        assessed: 3,
        share: 2 / 3,
      },
      {
        rank: 1,
        criterion: { number: '15.3' },
        heldBack: 2,
        heldBackByItAlone: 1,
        assessed: 3,
        share: 2 / 3,
      },
      { rank: 3, criterion: { number: '15.2' }, heldBack: 1, heldBackByItAlone: 0, assessed: 1, share: 1 },
    ]);
  });

  it('count all statuses of the criterion, those not assessed too', async () => {
    const asked =
      'criterion { number } count assessed met basicallyMet notMet notAssessed notApplicable share';
    expect((await limiting('2004:27', '', asked))[0]).toEqual({
      criterion: { number: '15.1' },
      count: 3,
      assessed: 3,
      met: 1,
      basicallyMet: 1,
      notMet: 1,
      notAssessed: 0,
      notApplicable: 0,
      share: 2 / 3,
    });
  });

  it('are across the merger when asked, and of any level', async () => {
    expect(await limiting('2025:24')).toEqual([]);
    const merged = await limiting('2025:24', ', includePredecessors: true');
    expect(merged[0]).toMatchObject({
      rank: 1,
      criterion: { number: '15.3' },
      heldBack: 3,
      heldBackByItAlone: 2,
    });
    expect((await limiting('VN'))[0]).toMatchObject({ criterion: { number: '15.3' }, heldBack: 3 });
    expect(await limiting('2004:09277', '', 'criterion { number } heldBack')).toEqual([
      { criterion: { number: '15.1' }, heldBack: 1 },
      { criterion: { number: '15.2' }, heldBack: 1 },
    ]);
  });

  it('of some criteria only still know what each holds back alone', async () => {
    expect(await limiting('2004:27', ', criteria: ["15.1"]')).toMatchObject([
      { rank: 1, heldBack: 2, heldBackByItAlone: 0 },
    ]);
  });

  it('say when what they count is synthetic, and can leave it out', async () => {
    const asked = 'criterion { number } provenance { synthetic }';
    expect(await limiting('2004:27', ', synthetic: false', asked)).toEqual([
      { criterion: { number: '15.3' }, provenance: { synthetic: false } },
    ]);
  });

  it('of many units are one list: as each has them, in the order of the units or as asked', async () => {
    const list = (args: string) =>
      graph.read(
        `{ limitingCriteria(criteriaSet: "${set}", year: 2024 ${args}) { unit { id } ${selection} } }`,
      );
    const rowsOf = async (id: string) =>
      (await limiting(id)).map((row: object) => ({ unit: { id }, ...row }));
    const [bacNinh, bacGiang] = [await rowsOf('2004:27'), await rowsOf('2004:24')];
    expect(bacGiang).toMatchObject([{ rank: 1, criterion: { number: '15.3' }, heldBack: 1, share: 1 }]);
    expect(await list('within: ["2004:27", "2004:68", "2004:24", "2004:27"]')).toEqual({
      limitingCriteria: [...bacNinh, ...bacGiang],
    });
    const { limitingCriteria } = await list(
      'within: ["2004:27", "2004:24"], orderBy: { field: HELD_BACK_BY_IT_ALONE, direction: DESC }',
    );
    expect(limitingCriteria).toEqual([bacNinh[1], bacGiang[0], bacNinh[0], bacNinh[2]]);
    expect(await list('')).toEqual({ limitingCriteria: await rowsOf('VN') });
  });

  it.each([
    ['within: []', '0 units are asked for; expected from 1 to 100.'],
    ['within: ["27"]', '"27" is not the id'],
    ['within: ["VN"], criteria: ["99"]', `${set} has no criterion "99"`],
  ])('of many units are refused for %s', async (args, message) => {
    expect(
      await graph.fail(`{ limitingCriteria(criteriaSet: "${set}", year: 2024, ${args}) { rank } }`),
    ).toContain(`BAD_USER_INPUT: ${message}`);
  });

  it('are refused for what does not exist', async () => {
    const fail = (args: string) => graph.failUnit('2004:09307', `limitingCriteria(${args}) { rank }`);
    expect(await fail('criteriaSet: "NONE", year: 2024')).toContain('there is no set of criteria "NONE"');
    expect(await fail(`criteriaSet: "${set}", year: 2030`)).toContain('expected a year from 2022 to 2025');
    expect(await fail('criteriaSet: "NTM-DISTRICT-2021", year: 2024')).toContain('is of level COMMUNE');
  });
});
