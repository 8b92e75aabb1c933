import { Kind, parse, print, type SelectionSetNode, visit } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { Conflicts } from './support/conflicts.js';

/** The merger of districts into wards in 2025, what lies before and after it, and days on which districts changed. */
const days = [
  '2011-06-30',
  '2022-01-01',
  '2023-05-01',
  '2024-12-31',
  '2025-06-30',
  '2025-07-01',
  '2026-06-01',
];

const ofUnit = `id name fullName type validFrom validTo parent { id fullName }
  predecessors { unit { id fullName } } successors { unit { id fullName } }
  observations(indicators: ["BHYT_COV"], from: "2020", to: "2025") { id value unit { id fullName } }
  latestObservations(indicators: ["BHYT_COV"]) { id period value }
  registrations { id stage commune { id fullName } }
  progressReports { id daysOverdue unit { id fullName } }`;
const below =
  'communes(first: 3) { totalCount nodes { id fullName type district { id fullName } province { id fullName } } }';

/** What is asked on each of the days, of things that are the same on all of them. */
const operations = [
  `query ($day: Date!) { province(code: "27", asOf: $day) { ${ofUnit} ${below}
    districts(first: 20) { totalCount nodes { id fullName communes(first: 1) { totalCount } } } } }`,
  `query ($day: Date!) { commune(code: "09307", asOf: $day) { ${ofUnit} district { id fullName ${below} } } }`,
  'query ($day: Date!) { districts(asOf: $day, first: 50) { nodes { id fullName parent { id fullName } } } }',
  'query ($day: Date!) { searchUnits(text: "que vo", asOf: $day) { nodes { id fullName level } } }',
  `query ($day: Date!) { procurements(asOf: $day) {
    nodes { id stage delayDays milestones { stage delayDays } unit { id fullName } } } }`,
  `query ($day: Date!) { settlementDossiers(asOf: $day, first: 100) {
    nodes { id dossierId state delayDays submittedOn approvedOn approvedAmount unit { id fullName } } } }`,
  'query ($day: Date!) { obstacles(filter: { asOf: $day }) { nodes { id status resolvedOn } } }',
  `query ($day: Date!) { registrations(filter: { asOf: $day }, first: 100) {
    nodes { id stage commune { id fullName } } } }`,
  'query ($day: Date!) { progressReports(filter: { overdueOn: $day }) { nodes { id daysOverdue unit { id fullName } } } }',
  `{ province: unit(id: "2004:27") { ${ofUnit} } commune: unit(id: "2004:09307") { ${ofUnit} }
    progressReports { nodes { id daysOverdue } } procurements { nodes { id delayDays stage } } }`,
];

/** With the type of every object, as clients ask. */
function withTypes(operation: string) {
  const typename = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
  return visit(parse(operation, { noLocation: true }), {
    SelectionSet: {
      leave(node, _key, parent): SelectionSetNode | undefined {
        if (parent && 'operation' in parent) return undefined;
        return { ...node, selections: [typename, ...node.selections] };
      },
    },
  });
}

let platform: TestPlatform;
beforeAll(async () => {
  platform = await startTestPlatform();
});
afterAll(() => platform?.close());

it('whatever the day, no two answers say different things of one object', async () => {
  const conflicts = new Conflicts();
  for (const operation of operations) {
    const document = withTypes(operation);
    for (const day of operation.includes('$day') ? days : ['no day']) {
      const { data, errors } = await ask(platform.url, print(document), { day });
      expect(errors).toBeUndefined();
      conflicts.add(document, { day }, data, day);
    }
  }
  expect(conflicts.found).toEqual([]);
});

it('would tell: 121 communes and 126 of one object are a conflict', () => {
  const conflicts = new Conflicts();
  const document = withTypes('{ province(code: "27") { id communes { totalCount } } }');
  const answer = (totalCount: number) => ({
    province: {
      __typename: 'Province',
      id: '2004:27',
      communes: { __typename: 'CommuneConnection', totalCount },
    },
  });
  conflicts.add(document, {}, answer(126), 'one day');
  conflicts.add(document, {}, answer(121), 'another');
  expect(conflicts.found).toEqual([
    'Province:2004:27.communes([]).totalCount([]) is 126 (one day) and 121 (another)',
  ]);
});
