import { AdministrativeLevel, ReadContext } from '@ntp-graph/kit';
import { testDatabases } from '@ntp-graph/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestGraph, type TestGraph } from '../testing/test-graph.js';
import { fundingOfProgrammes, fundingOfUnits } from './funding.reader.js';
import { FundingDimension, FundingPeriod } from './funding-dimension.js';
import { fundingList } from './funding-list.reader.js';
import { type FundingSelection, fundingRequest } from './funding-request.js';

describe.each(testDatabases)('money on $name', (database) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await openTestGraph(database);
  });
  afterAll(() => graph.close());

  /** The tables of amounts that every reader goes to, each once. */
  async function tablesRead(groupBy: FundingDimension[], selection: FundingSelection): Promise<string[]> {
    const tables = new Set<string>();
    const watched = graph.subgraph.readContext().database.withPlugin({
      transformQuery: ({ node }) => {
        for (const [table] of JSON.stringify(node).matchAll(/ledger_entry|yearly_funding|monthly_funding/g))
          tables.add(table);
        return node;
      },
      transformResult: async ({ result }) => result,
    });
    const context = new ReadContext(watched);
    const request = fundingRequest(groupBy, selection);
    await fundingOfUnits(context, ['VN'], { ...request, includePredecessors: false });
    await fundingOfUnits(context, ['VN'], { ...request, includePredecessors: true });
    await fundingOfProgrammes(context, ['NTM'], request);
    await fundingList(
      context,
      {
        ...request,
        within: null,
        includePredecessors: false,
        having: {},
        orderBy: [],
        shareWithin: [],
        top: null,
        selected: new Set(),
      },
      { first: 1 },
    );
    return [...tables].sort();
  }

  it.each(Object.values(FundingDimension).filter((dimension) => !(dimension in FundingPeriod)))(
    'grouped by %s is read from the yearly sums',
    async (dimension) => {
      expect(await tablesRead([dimension], {})).toEqual(['yearly_funding']);
    },
  );

  it.each<[string, FundingDimension[], FundingSelection]>([
    ['by month', [FundingDimension.PROGRAMME, FundingDimension.MONTH], {}],
    ['by quarter', [FundingDimension.QUARTER], {}],
    ['by calendar year', [FundingDimension.CALENDAR_YEAR], {}],
    ['as of a day', [FundingDimension.PROGRAMME], { knownOn: '2024-06-30' }],
  ])('%s is read from the ledger', async (_name, groupBy, selection) => {
    expect(await tablesRead(groupBy, selection)).toEqual(['ledger_entry']);
  });

  it.each([
    [[FundingDimension.PROVINCE, FundingDimension.MONTH], {}, ['ledger_entry', 'monthly_funding']],
    [[FundingDimension.PRESENT_PROVINCE, FundingDimension.QUARTER], {}, ['ledger_entry', 'monthly_funding']],
    [[FundingDimension.PROVINCE, FundingDimension.PROGRAMME], {}, ['monthly_funding', 'yearly_funding']],
    [[FundingDimension.DISTRICT, FundingDimension.MONTH], {}, ['ledger_entry']],
    [[FundingDimension.UNIT], {}, ['yearly_funding']],
    [[FundingDimension.MONTH], { knownOn: '2024-06-30' }, ['ledger_entry']],
  ])('of all units of a level by %s (%o) is read from %s', async (groupBy, selection, tables) => {
    expect(await tablesRead(groupBy, { ...selection, level: AdministrativeLevel.COMMUNE })).toEqual(tables);
  });
});
