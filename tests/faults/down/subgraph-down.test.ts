import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, type Json, operation } from '../../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../../support/start-test-platform.js';

describe('when the finance subgraph is down', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform({ name: 'services', database: 'pglite', subgraphs: 'http' });
    await platform.stopSubgraph('finance');
  });
  afterAll(() => platform?.close());

  it('the flagship still answers with every commune, its status and its health', async () => {
    const { query, variables } = operation('province-communes');
    const { data, errors } = await ask(platform.url, query, variables);
    const { nodes } = data.province.communes;
    expect(nodes).toHaveLength(121);
    expect(nodes.filter(({ funding }: Json) => funding !== null)).toEqual([]);
    expect(nodes.filter(({ latestObservations }: Json) => latestObservations.length !== 2)).toEqual([]);
    // Of the 121 units 66 are xã: only they are judged by the set, and the others have that for a status.
    expect(nodes.filter(({ criterionStatuses }: Json) => criterionStatuses.length !== 4)).toEqual([]);
    const isJudged = ({ criterionStatuses: [first] }: Json) => first.status !== 'NOT_APPLICABLE';
    expect(nodes.filter(isJudged)).toHaveLength(66);
    const paths = nodes.map((_: Json, index: number) => ['province', 'communes', 'nodes', index, 'funding']);
    expect(errors).toMatchObject([
      {
        message: 'The finance subgraph cannot be reached.',
        path: paths[0],
        extensions: { code: 'SOURCE_UNAVAILABLE', serviceName: 'finance', paths },
      },
    ]);
  });

  it('a root field of it is null, and the others stay', async () => {
    const { data, errors } = await ask(
      platform.url,
      `{ funding(first: 1, groupBy: [PROGRAMME]) { totalCount }
         province(code: "27", asOf: "2024-12-31") { name money: funding(groupBy: [PROGRAMME]) { disbursed } } }`,
    );
    expect(data).toEqual({ funding: null, province: { name: 'Bắc Ninh', money: null } });
    const paths = errors?.map(({ path }) => path?.join('.')).sort();
    expect(paths).toEqual(['funding', 'province.money']);
  });

  it('the gateway is not ready, but lives and answers', async () => {
    const status = async (path: string) => (await fetch(`${platform.url}${path}`)).status;
    expect([await status('/health/ready'), await status('/health/live')]).toEqual([503, 200]);
  });

  it('what needs nothing of it has no error', async () => {
    const { query, variables } = operation('unit-lineage');
    expect((await ask(platform.url, query, variables)).errors).toBeUndefined();
  });

  it('a condition on it is an error where it is asked, and the others stay', async () => {
    const { data, errors } = await ask(
      platform.url,
      `{ slow: communes(where: { funding: [{ planYear: 2024, disbursementRate: { lt: 0.4 } }] }) { totalCount }
         failing: communes(asOf: "2024-12-31", where: { criteria: [{
           criteriaSet: "NTM-COMMUNE-2021", criterion: "15.1", year: 2024, statuses: [NOT_MET] }] }) { totalCount } }`,
    );
    expect(data.slow).toBeNull();
    expect(data.failing.totalCount).toBeGreaterThan(0);
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('where.funding[0]'),
        path: ['slow'],
        extensions: { code: 'SOURCE_UNAVAILABLE' },
      },
    ]);
  });
});
