import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../support/ask.js';
import { runGateway } from '../../support/run-gateway.js';

describe('a first start that is killed', () => {
  let folder: string;
  let whole: string;
  let unfinished: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
    whole = join(folder, 'pglite');
    unfinished = join(folder, 'pglite.unfinished');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** When the unfinished data began to be made; undefined where there are none. */
  const begun = () => statSync(unfinished, { throwIfNoEntry: false })?.birthtimeMs;

  it.each([
    [50, 'SIGKILL'],
    [700, 'SIGKILL'],
    [1300, 'SIGINT'],
    [1800, 'SIGKILL'],
  ] as const)(
    '%d ms into the making of its data, by %s, leaves nothing that looks whole',
    async (delay, signal) => {
      const leftBehind = begun();
      const gateway = runGateway({ DATA_DIR: folder, SEED_SCALE: 'facts' });
      while ([undefined, leftBehind].includes(begun()) && gateway.child.exitCode === null) await sleep(5);
      await sleep(delay);
      gateway.child.kill(signal);
      await gateway.exit();
      // On a very quick machine the data may have been whole by then, and have got their name: the one or the other.
      expect(existsSync(whole)).toBe(!existsSync(unfinished));
      rmSync(whole, { recursive: true, force: true });
    },
  );

  it('is followed by one that makes them whole', async () => {
    const gateway = runGateway({ DATA_DIR: folder, SEED_SCALE: 'facts' });
    const url = /http:\S+/.exec(await gateway.line(/is ready at/))?.[0] ?? '';
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    const query =
      '{ provinces(asOf: "2025-06-30", first: 0) { totalCount } statements(first: 0) { totalCount } }';
    expect(await ask(url, query)).toEqual({
      data: { provinces: { totalCount: 63 }, statements: { totalCount: 101 } },
    });
    gateway.child.kill('SIGTERM');
    expect(await gateway.exit()).toBe(0);
    expect([whole, unfinished, join(folder, 'owner')].map(existsSync)).toEqual([true, false, false]);
  });
});
