import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySeededFolder, type SeededFolder } from '../support/copy-seeded-folder.js';
import { type GatewayProcess, runGateway } from '../support/run-gateway.js';
import { differentDocuments, refused, within } from './attacks.js';
import { measureAttack } from './measure-attack.js';

let folder: SeededFolder;
let gateway: GatewayProcess;
let url = '';
beforeAll(async () => {
  folder = copySeededFolder();
  // What others are doing on this machine must make nothing too late either.
  const patient = { LIMIT_PLANNING_MS: '50000', SUBGRAPH_DEADLINE: '50000', REQUEST_DEADLINE: '50000' };
  gateway = runGateway({ DATA_DIR: folder.path, LOG_LEVEL: 'silent', ...patient });
  [url = ''] = /http:\/\/\S+/.exec(await gateway.line(/is ready at/)) ?? [];
});
afterAll(async () => {
  gateway?.child.kill('SIGTERM');
  await gateway?.exit();
  folder?.remove();
});

/** In CPU time of the server: what others are doing on this machine must not fail a test. */
const attack = (which: Parameters<typeof measureAttack>[2]) =>
  measureAttack(url, gateway.child.pid as number, which);

describe('an attack beyond the limits', () => {
  it.each(refused)('$name is refused in words, soon, and at little cost', async (which) => {
    const damage = await attack(which);
    expect([damage.status, damage.code]).toEqual([400, which.refusedWith]);
    expect(damage.answerBytes).toBeLessThan(20_000);
    expect(damage.processorTime).toBeLessThan(2000);
    expect(damage.megabytes).toBeLessThan(300);
  });
});

describe('as much as the limits allow', () => {
  it.each(within)('$name is answered', async (which) => {
    const damage = await attack(which);
    expect([damage.status, damage.code]).toEqual([200, null]);
    expect(damage.processorTime).toBeLessThan(8000);
  });

  it('of documents, no two alike, leaves little behind', async () => {
    const damage = await attack(differentDocuments(200));
    expect([damage.status, damage.code]).toEqual([200, null]);
    expect(damage.megabytes).toBeLessThan(300);
  });
});
