import { signatureHeader } from '@ntp-graph/kit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../support/ask.js';
import { copySeededFolder, type SeededFolder } from '../../support/copy-seeded-folder.js';
import { FaultySubgraph, json } from '../../support/faulty-platform.js';
import { type GatewayProcess, runGateway } from '../../support/run-gateway.js';

const question =
  '{ province(code: "27", asOf: "2024-12-31") { name } ledgerEntries(first: 1) { totalCount } }';

let finance: FaultySubgraph;
let folder: SeededFolder;
let gateway: GatewayProcess | undefined;
beforeAll(async () => {
  folder = copySeededFolder();
  finance = await FaultySubgraph.start((response, _asked, request) => {
    const isSigned = request.headers[signatureHeader] !== undefined;
    json(response, { data: { ledgerEntries: { totalCount: isSigned ? 4711 : 0 } } });
  });
});
afterAll(async () => {
  gateway?.child.kill();
  await gateway?.exit();
  finance?.close();
  folder?.remove();
});

it('SUBGRAPH_URLS puts one of the four elsewhere, and SUBGRAPHS=local runs the others in the gateway', async () => {
  gateway = runGateway({
    DATA_DIR: folder.path,
    SUBGRAPHS: 'local',
    SUBGRAPH_URLS: `finance=${finance.url}`,
    SUBGRAPH_SECRET: 'known to the gateway and to its own subgraphs',
  });
  const [, url = ''] = /ready at (\S+)/.exec(await gateway.line(/ready at /)) ?? [];
  const { data, errors } = await ask(url, question);
  expect(errors).toBeUndefined();
  // As only the other server has it, which is asked as one of ours: signed.
  expect(data).toEqual({ province: { name: 'Bắc Ninh' }, ledgerEntries: { totalCount: 4711 } });
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);

  finance.close();
  const without = await ask(url, question);
  expect(without.data.province).toEqual({ name: 'Bắc Ninh' });
  expect(without.errors).toMatchObject([
    { path: ['ledgerEntries'], extensions: { code: 'SOURCE_UNAVAILABLE', serviceName: 'finance' } },
  ]);
  await expect.poll(async () => (await fetch(`${url}/health/ready`)).status, { timeout: 10_000 }).toBe(503);
});
