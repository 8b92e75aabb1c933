import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityFixtures } from './testing/activity-fixture.js';
import { criteriaFixtures } from './testing/criteria-fixture.js';
import { obstacleFixtures } from './testing/obstacle-fixture.js';
import { overlapFixtures } from './testing/overlap-fixture.js';
import { programmeFixtures } from './testing/programme-fixture.js';
import { progressReportFixtures } from './testing/progress-report-fixture.js';
import { registrationFixtures } from './testing/registration-fixture.js';
import { statementFixture } from './testing/statement-fixture.js';
import { status, statusFixture } from './testing/status-fixture.js';
import { openTestGraph, type TestGraph } from './testing/test-graph.js';
import { unitFixture } from './testing/unit-fixture.js';

const attacks = [
  `'; drop table programmes.criterion_status; --`,
  `' or '1'='1`,
  `NTM'::text) or true --`,
  `{"a","b'"}`,
  `\\'; select 1`,
  `$1`,
];

function onUnit(selection: string): string {
  return `query ($text: String!) { _entities(representations: [{ __typename: "AdministrativeUnit", unitId: "2004:27" }]) {
    ... on AdministrativeUnit { ${selection} } } }`;
}

/** Every argument that takes free text, with a place for the text. */
const documents = [
  'query ($text: String!) { programme(code: $text) { code } }',
  'query ($text: String!) { programme(code: "DTTS") { components(parent: $text) { code } } }',
  'query ($text: String!) { criteriaSet(code: $text) { code } }',
  'query ($text: Date!) { criteriaSets(asOf: $text) { code } }',
  'query ($text: String!) { criteriaSet(code: "NTM-COMMUNE-2021") { criterion(number: $text) { id } } }',
  `query ($text: String!) { criteriaSet(code: "NTM-COMMUNE-2021") {
    criterion(number: "15.3") { threshold(region: $text) { value } } } }`,
  `query ($text: ID!) { criteriaSet(code: "NTM-COMMUNE-2021") {
    criterion(number: "15.3") { threshold(unit: $text) { value } } } }`,
  'query ($text: ID!) { statement(id: $text) { id } }',
  'query ($text: ID!) { statements(filter: { documents: [$text] }) { nodes { id } } }',
  'query ($text: ID!) { statements(filter: { ids: [$text] }) { nodes { id } } }',
  'query ($text: ID!) { statements(filter: { unit: $text }) { nodes { id } } }',
  'query ($text: ID!) { statements(filter: { within: $text }) { nodes { id } } }',
  'query ($text: String!) { statements(after: $text) { nodes { id } } }',
  'query ($text: ID!) { registrations(filter: { within: $text }) { nodes { id } } }',
  'query ($text: ID!) { registrations(filter: { within: $text, includePredecessors: true }) { nodes { id } } }',
  'query ($text: Date!) { registrations(filter: { asOf: $text }) { nodes { id } } }',
  'query ($text: String!) { registrations(after: $text) { nodes { id } } }',
  'query ($text: ID!) { progressReports(filter: { within: $text }) { nodes { id } } }',
  'query ($text: String!) { progressReports(filter: { programme: $text }) { nodes { id } } }',
  'query ($text: Period!) { progressReports(filter: { period: $text }) { nodes { id } } }',
  'query ($text: Date!) { progressReports(filter: { overdueOn: $text }) { nodes { id } } }',
  'query ($text: String!) { progressReports(after: $text) { nodes { id } } }',
  'query ($text: ID!) { obstacle(id: $text) { id } }',
  'query ($text: ID!) { obstacles(filter: { within: $text }) { nodes { id } } }',
  'query ($text: String!) { obstacles(filter: { programme: $text }) { nodes { id } } }',
  'query ($text: Date!) { obstacles(filter: { asOf: $text }) { nodes { id } } }',
  'query ($text: ID!) { proposals(within: $text) { nodes { id } } }',
  'query ($text: ID!) { directives(within: $text) { nodes { id } } }',
  'query ($text: ID!) { activities(filter: { within: $text }) { nodes { code } } }',
  'query ($text: String!) { activities(filter: { programme: $text }) { nodes { code } } }',
  'query ($text: String!) { activities(filter: { component: $text }) { nodes { code } } }',
  'query ($text: Date!) { programme(code: "DTTS") { leadAgencies(on: $text) { from } } }',
  onUnit('obstacles(filter: { asOf: $text }) { id }').replace('$text: String!', '$text: Date!'),
  onUnit('progressReports(filter: { period: $text }) { id }').replace('$text: String!', '$text: Period!'),
  onUnit('criterionStatuses(criteriaSet: $text) { year }'),
  onUnit('criterionStatuses(criteria: [$text]) { year }'),
  onUnit('criteriaSummary(criteriaSet: $text, year: 2024) { total }'),
  onUnit('criteriaSummary(criteriaSet: "NTM-COMMUNE-2021", criteria: [$text], year: 2024) { total }'),
  onUnit('criterionEvaluations(criteriaSet: $text, year: 2024) { status }'),
  onUnit('criterionEvaluations(criteriaSet: "NTM-COMMUNE-2021", criteria: [$text], year: 2024) { status }'),
  onUnit('limitingCriteria(criteriaSet: $text, year: 2024) { rank }'),
  onUnit('limitingCriteria(criteriaSet: "NTM-COMMUNE-2021", criteria: [$text], year: 2024) { rank }'),
  onUnit('criteriaProgress(criteriaSet: $text, year: 2024) { met }'),
  `query ($text: Date!) { criteriaSet(code: "NTM-COMMUNE-2021") {
    criterion(number: "15.3") { threshold(on: $text) { value } nestedSet(on: $text) { code } } } }`,
];

describe.each(testDatabases)('text that pretends to be SQL, on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    const statuses = statusFixture([status('2004:27', 'NTM-COMMUNE-2021/15.1', 2024, 'MET')]);
    graph = await openTestGraph(database, [
      unitFixture,
      ...programmeFixtures,
      ...criteriaFixtures,
      statementFixture,
      statuses,
      ...registrationFixtures,
      ...progressReportFixtures,
      ...obstacleFixtures,
      ...activityFixtures,
      ...overlapFixtures,
    ]);
  });
  afterAll(() => graph.close());

  const rows = () =>
    graph.server.bulk((connection) => connection.execute('select * from programmes.criterion_status'));

  it('finds nothing or is refused, and leaves the tables as they are', async () => {
    const before = await rows();
    expect(before).toHaveLength(1);
    for (const document of documents) {
      for (const text of attacks) {
        const answer = await graph.read(document, { text }).catch((error: Error) => error);
        if (answer instanceof Error) {
          expect(answer.message, document).toMatch(/; expected |is not a/);
        } else {
          expect(JSON.stringify(answer), document).toMatch(/:(null|\[\])/);
        }
      }
    }
    expect(await rows()).toEqual(before);
  });

  it('is only a key when it is the key of an entity', async () => {
    const selection = `... on AdministrativeUnit {
        criterionStatuses(includePredecessors: true) { year }
        criteriaSummary(criteriaSet: "NTM-DISTRICT-2021", year: 2024, includePredecessors: true) { total }
        limitingCriteria(criteriaSet: "NTM-DISTRICT-2021", year: 2024, includePredecessors: true) { rank }
        criteriaProgress(year: 2024) { met }
        registrations(includePredecessors: true) { id }
        progressReports(includePredecessors: true) { id }
        obstacles(includePredecessors: true) { id }
        overlaps(includePredecessors: true) { synthetic }
      }
      ... on Programme { name } ... on Component { name } ... on CriteriaSet { name }`;
    for (const text of attacks) {
      const of = [
        { __typename: 'AdministrativeUnit', unitId: text },
        ...['Programme', 'Component', 'CriteriaSet'].map((type) => ({ __typename: type, code: text })),
      ];
      const { _entities } = await graph.read(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ${selection} } }`,
        { of },
      );
      expect(_entities).toEqual([
        {
          criterionStatuses: [],
          criteriaSummary: [{ total: 0 }, { total: 0 }],
          limitingCriteria: [],
          criteriaProgress: null,
          registrations: [],
          progressReports: [],
          obstacles: [],
          overlaps: [],
        },
        null,
        null,
        null,
      ]);
    }
  });
});
