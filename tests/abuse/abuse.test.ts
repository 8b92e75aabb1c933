import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copySeededFolder, type SeededFolder } from '../support/copy-seeded-folder.js';
import { type Attack, differentDocuments, files, largest, refused, within } from './attacks.js';
import { clientsThatDoNotRead, hangUp, untilBelow } from './bad-clients.js';
import { type Damage, heldBy, measureAttack } from './measure-attack.js';
import { type RunningTarget, startOneProcess } from './start-target.js';

/**
 * Milliseconds of processor time in which nobody else is answered. `npm run abuse` asks for 100 on a machine of its own;
 * here others take the machine's caches and its memory's time, and the database is in the same thread.
 */
const longestTurn = 400;

let folder: SeededFolder;
let target: RunningTarget;
beforeAll(async () => {
  folder = copySeededFolder();
  // What others are doing on this machine must make nothing too late either.
  const patient = { LIMIT_PLANNING_MS: '50000', SUBGRAPH_DEADLINE: '50000', REQUEST_DEADLINE: '50000' };
  target = await startOneProcess({ DATA_DIR: folder.path, WRITE_TIMEOUT: '3000', ...patient });
});
afterAll(async () => {
  await target?.close();
  folder?.remove();
});

/** In processor time of the server, and once more where that was too long: what others do must not fail a test. */
async function attack(which: Attack): Promise<Damage> {
  const damage = await measureAttack(target, which);
  return damage.turn < longestTurn ? damage : measureAttack(target, which);
}

describe('an attack beyond the limits', () => {
  it.each(refused)('$name is refused in words, soon, and at little cost', async (which) => {
    const damage = await attack(which);
    expect([damage.status, damage.code]).toEqual([400, which.refusedWith]);
    expect(damage.answerBytes).toBeLessThan(20_000);
    expect(damage.processorTime).toBeLessThan(2000);
    expect(damage.turn).toBeLessThan(longestTurn);
    expect(damage.held).toBeLessThan(100);
  });
});

describe('as much as the limits allow', () => {
  it.each(within)('$name is answered, others are meanwhile, and little is held of it', async (which) => {
    const damage = await attack(which);
    expect([damage.status, damage.code]).toEqual([200, null]);
    expect(damage.processorTime).toBeLessThan(files.includes(which) ? 20_000 : 8000);
    expect(damage.turn).toBeLessThan(longestTurn);
    // 64 of them are those of the response cache.
    expect(damage.held).toBeLessThan(150);
  });

  it('of documents, no two alike, leaves little behind', async () => {
    const damage = await attack(differentDocuments(200));
    expect([damage.status, damage.code]).toEqual([200, null]);
    expect(damage.held).toBeLessThan(100);
  });
});

describe('of clients', () => {
  const [body = ''] = largest.bodies();

  it('that hang up nothing is left', async () => {
    const before = await heldBy(target);
    await hangUp(target.url, body, [50, 100, 200, 400]);
    expect(await untilBelow(before + 20, 60, () => heldBy(target))).toBeLessThan(before + 20);
  });

  it('that do not read nothing is left, once they have had WRITE_TIMEOUT', async () => {
    const before = await heldBy(target);
    const clients = await clientsThatDoNotRead(target.url, body, 5);
    expect(await untilBelow(before + 20, 60, () => heldBy(target))).toBeLessThan(before + 20);
    for (const client of clients) client.destroy();
  });
});
