import { keyOf, ReadContext } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { insertUnits } from '../testing/fixtures.js';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';

function dossier(id: string, state: string, more: object = {}) {
  return {
    id,
    unit_id: '2004:27',
    programme_code: 'GN',
    component_code: 'GN.P3.S2',
    plan_year: 2023,
    fund_source: 'CENTRAL',
    capital: 'RECURRENT',
    state,
    due_on: '2024-05-31',
    submitted_on: null,
    approved_on: null,
    requested_amount: null,
    approved_amount: null,
    synthetic: true,
    ...more,
  };
}

const dossiers = [
  dossier('approved', 'APPROVED', {
    submitted_on: '2024-06-10',
    approved_on: '2024-06-25',
    requested_amount: 120,
    approved_amount: 100,
  }),
  dossier('returned', 'RETURNED', { submitted_on: '2024-05-01', requested_amount: 70, fund_source: 'LOCAL' }),
  dossier('missing', 'PREPARING', { unit_id: '2004:24', plan_year: 2022, due_on: '2023-05-31' }),
];

describe.each(testDatabases)('settlement dossiers on $name', (database) => {
  let graph: TestGraph;

  beforeAll(async () => {
    graph = await openTestGraph(database);
    await insertUnits(graph.server);
    await graph.insert('settlement_dossier', dossiers);
  });
  afterAll(() => graph.close());

  async function ask(fieldArguments: string, selection: string) {
    const contextValue = new ReadContext(graph.subgraph.readContext().database, '2024-06-30');
    const source = `{ settlementDossiers${fieldArguments} { ${selection} } }`;
    const { data, errors } = await graphql({ schema: graph.subgraph.schema, source, contextValue });
    expect(errors).toBeUndefined();
    // biome-ignore lint/suspicious/noExplicitAny: the selection decides the shape.
    return JSON.parse(JSON.stringify((data as any).settlementDossiers));
  }

  it('tell their state, what was asked for and what was accepted, those most behind first', async () => {
    const { nodes } = await ask(
      '',
      `nodes { id unit { id } programme { code } component { code } planYear source capital state dueOn submittedOn
        approvedOn delayDays requestedAmount approvedAmount provenance { synthetic } }`,
    );
    expect(nodes.map(({ id, delayDays }: { id: string; delayDays: number }) => [id, delayDays])).toEqual([
      ['SettlementDossier:missing', 396],
      ['SettlementDossier:approved', 10],
      ['SettlementDossier:returned', 0],
    ]);
    expect(nodes[1]).toEqual({
      id: 'SettlementDossier:approved',
      unit: { id: '2004:27' },
      programme: { code: 'GN' },
      component: { code: 'GN.P3.S2' },
      planYear: 2023,
      source: 'CENTRAL',
      capital: 'RECURRENT',
      state: 'APPROVED',
      dueOn: '2024-05-31',
      submittedOn: '2024-06-10',
      approvedOn: '2024-06-25',
      delayDays: 10,
      requestedAmount: 120,
      approvedAmount: 100,
      provenance: { synthetic: true },
    });
    expect(nodes[0]).toMatchObject({ submittedOn: null, requestedAmount: null, approvedAmount: null });
  });

  it.each([
    ['states: [PREPARING, RETURNED]', ['missing', 'returned']],
    ['source: LOCAL', ['returned']],
    ['planYear: 2022', ['missing']],
    ['programmes: ["NTM"]', []],
    ['within: "2004:27"', ['approved', 'returned']],
    ['within: "2025:24", includePredecessors: true', ['missing', 'approved', 'returned']],
  ])('are found by { %s }', async (filter, ids) => {
    const { nodes, totalCount } = await ask(`(filter: { ${filter} })`, 'totalCount nodes { id }');
    expect(nodes.map(({ id }: { id: string }) => keyOf('SettlementDossier', id))).toEqual(ids);
    expect(totalCount).toBe(ids.length);
  });

  it('refuse a unit and a year that cannot be', async () => {
    const refusal = (filter: string) =>
      graph.fail(`{ settlementDossiers(filter: { ${filter} }) { totalCount } }`);
    expect(await refusal('within: "24"')).toContain('BAD_USER_INPUT: "24" is not the id');
    expect(await refusal('planYear: 2101')).toContain('BAD_USER_INPUT: planYear is 2101');
  });
});
