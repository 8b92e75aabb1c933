import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activityFixtures } from './testing/activity-fixture.js';
import { criteriaFixtures } from './testing/criteria-fixture.js';
import { obstacleFixtures } from './testing/obstacle-fixture.js';
import { programmeFixtures } from './testing/programme-fixture.js';
import { progressReportFixtures } from './testing/progress-report-fixture.js';
import { registrationFixtures } from './testing/registration-fixture.js';
import { statementFixture } from './testing/statement-fixture.js';
import { openTestGraph, type TestGraph } from './testing/test-graph.js';
import { unitFixture } from './testing/unit-fixture.js';

/** Lists, what each can be ordered by, and where that stands in a node. */
const lists: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['registrations', { UNIT: 'commune { id }', YEAR: 'year', TARGET: 'target', STAGE: 'id' }],
  [
    'progressReports',
    {
      DUE_ON: 'dueOn',
      SUBMITTED_ON: 'submittedOn',
      DAYS_OVERDUE: 'daysOverdue',
      PERIOD: 'period',
      UNIT: 'unit { id }',
    },
  ],
  [
    'obstacles',
    { RAISED_ON: 'raisedOn', RESOLVED_ON: 'resolvedOn', CATEGORY: 'category', UNIT: 'unit { id }' },
  ],
  ['proposals', { DAY: 'proposedOn', UNIT: 'unit { id }' }],
  ['directives', { DAY: 'issuedOn', UNIT: 'unit { id }' }],
  ['statements', { ID: 'id', OCCURRED_ON: 'occurredOn', TOPIC: 'id', KIND: 'kind', UNIT: 'unit { id }' }],
  ['activities', { CODE: 'code', PROGRAMME: 'id', UNIT: 'unit { id }' }],
];
const orders = lists.flatMap(([list, fields]) =>
  Object.entries(fields).flatMap(([field, selection]) =>
    ['ASC', 'DESC'].map((direction) => [list, field, direction, selection] as const),
  ),
);

describe.each(testDatabases)('lists on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database, [
      unitFixture,
      ...programmeFixtures,
      ...criteriaFixtures,
      ...progressReportFixtures,
      ...registrationFixtures,
      ...obstacleFixtures,
      statementFixture,
      ...activityFixtures,
    ]);
  });
  afterAll(() => graph.close());

  it.each(orders)(
    '%s come by %s %s, those without it last, page by page without a gap',
    async (list, field, direction, selection) => {
      const ask = async (more: string) =>
        (
          await graph.read(
            `{ ${list}(orderBy: { field: ${field}, direction: ${direction} }, ${more}) {
          totalCount nodes { key: id ${selection} } pageInfo { hasNextPage endCursor } } }`,
          )
        )[list];
      const whole = await ask('first: 100');
      expect(whole.nodes).toHaveLength(whole.totalCount);
      const paged: unknown[] = [];
      for (let after = '', more = true; more; ) {
        const page = await ask(`first: 2${after}`);
        paged.push(...page.nodes);
        more = page.pageInfo.hasNextPage;
        after = `, after: "${page.pageInfo.endCursor}"`;
      }
      expect(paged).toEqual(whole.nodes);
      const [name = '', inner] = selection.split(' { ');
      if (name === 'id') return;
      // biome-ignore lint/suspicious/noExplicitAny: the selection decides the shape.
      const values = whole.nodes.map((node: any) => (inner ? (node[name]?.id ?? null) : node[name]));
      const known = values.filter((value: unknown) => value !== null);
      const sorted = [...known].sort((a, b) => (a < b ? -1 : Number(a > b)));
      expect(known).toEqual(direction === 'ASC' ? sorted : sorted.reverse());
      expect(values.slice(known.length).every((value: unknown) => value === null)).toBe(true);
    },
  );
});
