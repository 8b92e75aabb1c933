import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { criteriaFixtures } from '../testing/criteria-fixture.js';
import { status, statusFixture } from '../testing/status-fixture.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { unitFixture } from '../testing/unit-fixture.js';

const bhyt = 'NTM-COMMUNE-2021/15.1';
const natstd = 'NTM-COMMUNE-2021/15.2';

const statuses = [
  ...[2022, 2023, 2024, 2025].flatMap((year) => [
    status('2004:09307', natstd, year, year < 2023 ? 'MET' : 'NOT_MET'),
    status('2004:09307', bhyt, year, 'NOT_MET'),
  ]),
  status('2025:09295', natstd, 2025, 'MET'),
];

const health = { kind: 'CRITERIA_SET', period: '2023-03-09', legalBasis: { number: '1300/QĐ-BYT' } };
const wording = { kind: 'METHOD', period: '2024-03-01', legalBasis: { number: '211/QĐ-TTg' } };
const merger = { kind: 'UNITS', period: '2025-07-01', legalBasis: { number: '202/2025/QH15' } };

const breaks = 'breaks { kind period legalBasis { number } }';

describe.each(testDatabases)('breaks of criteria, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [unitFixture, ...criteriaFixtures, statusFixture(statuses)]);
  });
  afterAll(() => graph.close());

  async function groups(groupBy: string, years: string, criteria = '"15.2"', within = '') {
    const filter = `criteriaSet: "NTM-COMMUNE-2021", years: ${years}, criteria: [${criteria}] ${within}`;
    const { criterionStatusGroups } = await graph.read(
      `{ criterionStatusGroups(groupBy: [${groupBy}], filter: { ${filter} }) { nodes { year ${breaks} } } }`,
    );
    return criterionStatusGroups.nodes;
  }

  const ofUnit = async (id: string, field: string, selection: string) =>
    (await graph.readUnits([id], `${field} { ${selection} }`))[0][field.split('(')[0] as string];

  it('are on the groups of each year: another set decides 15.2 from 2023, another wording holds from 2024', async () => {
    expect(await groups('YEAR', '[2022, 2023, 2024]')).toEqual([
      { year: 2022, breaks: [] },
      { year: 2023, breaks: [health] },
      { year: 2024, breaks: [wording] },
    ]);
  });

  it('lie between the years asked for, whichever are left out', async () => {
    expect(await groups('YEAR', '[2022, 2024]')).toEqual([
      { year: 2022, breaks: [] },
      { year: 2024, breaks: [health, wording] },
    ]);
  });

  it('lie within a group of several years', async () => {
    expect(await groups('CRITERION', '[2022, 2023]')).toEqual([{ year: null, breaks: [health] }]);
    expect(await groups('CRITERION', 'null')).toEqual([{ year: null, breaks: [health, wording, merger] }]);
  });

  it('are those of the criteria counted, and of what these consist of', async () => {
    expect(await groups('YEAR', '[2023]', '"15.1"')).toEqual([{ year: 2023, breaks: [] }]);
    const summaries = await ofUnit(
      '2004:27',
      'criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", year: 2023)',
      `criterion { number } ${breaks}`,
    );
    const broken = summaries.filter((one: { breaks: object[] }) => one.breaks.length > 0);
    expect(broken).toEqual([
      { criterion: { number: '15' }, breaks: [health] },
      { criterion: { number: '15.2' }, breaks: [health] },
    ]);
  });

  it('say that the units are others at the merger, but for units of edition 2004', async () => {
    expect(await groups('YEAR', '[2025]')).toEqual([{ year: 2025, breaks: [merger] }]);
    expect(await groups('YEAR', '[2025]', '"15.1"', 'within: "2004:27"')).toEqual([
      { year: 2025, breaks: [] },
    ]);
  });

  it('are on what holds units back, and on the progress of a unit', async () => {
    const args = 'criteriaSet: "NTM-COMMUNE-2021", year: 2023';
    expect(await ofUnit('2004:27', `limitingCriteria(${args})`, `criterion { number } ${breaks}`)).toEqual([
      { criterion: { number: '15.1' }, breaks: [] },
      { criterion: { number: '15.2' }, breaks: [health] },
    ]);
    expect(await ofUnit('2004:09307', `criteriaProgress(${args})`, breaks)).toEqual({ breaks: [health] });
    expect(await ofUnit('2025:09295', 'criteriaProgress(year: 2025)', breaks)).toEqual({ breaks: [merger] });
  });

  it('give their reason in both languages', async () => {
    const { criterionStatusGroups } = await graph.read(
      `{ criterionStatusGroups(groupBy: [YEAR], filter: { criteriaSet: "NTM-COMMUNE-2021", years: [2023], criteria: ["15.2"] }) {
        nodes { breaks { vi: reason en: reason(language: EN) } } } }`,
    );
    expect(criterionStatusGroups.nodes[0].breaks).toEqual([
      {
        vi: '15.2: từ ngày 09/03/2023 xét theo 1300/QĐ-BYT, thay cho 4667/QĐ-BYT.',
        en: '15.2: from 2023-03-09 decided by 1300/QĐ-BYT, which replaced 4667/QĐ-BYT.',
      },
    ]);
  });
});
