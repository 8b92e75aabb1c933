import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, operation } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

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
    expect(nodes.every(({ funding }: { funding: unknown }) => funding === null)).toBe(true);
    expect(
      nodes.some(({ criterionStatuses }: { criterionStatuses: unknown[] }) => criterionStatuses.length === 4),
    ).toBe(true);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message: 'The finance subgraph cannot be reached.',
      extensions: { code: 'SOURCE_UNAVAILABLE' },
    });
  });

  it('what needs nothing of it has no error', async () => {
    const { query, variables } = operation('unit-lineage');
    expect((await ask(platform.url, query, variables)).errors).toBeUndefined();
  });
});
