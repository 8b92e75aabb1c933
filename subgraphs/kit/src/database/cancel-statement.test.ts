import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cancelledBy } from './cancellation.js';
import { PreparingClient } from './preparing-client.js';

const url = process.env.DATABASE_URL;

describe.skipIf(!url)('a statement on PostgreSQL', () => {
  let client: PreparingClient;
  beforeEach(async () => {
    client = new PreparingClient(String(url));
    await client.connect();
  });
  afterEach(() => client.end());

  const sleep = (seconds: number) => client.query('select pg_sleep($1), $1 as seconds', [seconds]);

  it('is stopped when nobody waits for it any more, and the next one on its connection is not', async () => {
    const controller = new AbortController();
    const begun = performance.now();
    const asked = cancelledBy(controller.signal, () => sleep(60));
    setTimeout(() => controller.abort(), 100);
    await expect(asked).rejects.toMatchObject({ code: '57014' });
    expect(performance.now() - begun).toBeLessThan(20_000);
    for (let time = 0; time < 5; time += 1) expect((await sleep(0)).rows[0].seconds).toBe(0);
  });

  it('is not sent when nobody waits for it any more', async () => {
    const asked = cancelledBy(AbortSignal.abort(), () => sleep(60));
    await expect(asked).rejects.toMatchObject({ extensions: { code: 'SOURCE_TIMEOUT' } });
  });

  it('that somebody waits for goes on', async () => {
    const { rows } = await cancelledBy(new AbortController().signal, () => sleep(0.05));
    expect(rows[0].seconds).toBe(0.05);
  });
});
