import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { FaultyPlatform, honest } from '../../support/faulty-platform.js';

const query = '{ places { funding { amount } } }';

describe('a subgraph', () => {
  let platform: FaultyPlatform;
  afterEach(() => platform?.close());

  it('that hangs is left alone after some failures, and asked again when it may have recovered', async () => {
    platform = await FaultyPlatform.start({}, 500, 2);
    const { finance } = platform;
    finance.behaviour = () => {};
    for (let time = 1; time <= 2; time += 1) {
      expect((await platform.ask('{ total }')).errors?.[0]?.extensions.code).toBe('SOURCE_TIMEOUT');
    }
    expect(finance.asked).toBe(2);
    const refused = await Promise.all(Array.from({ length: 5 }, () => platform.ask('{ total }')));
    // After a second one of them may try it.
    const alone = refused.filter(({ errors }) => errors?.[0]?.message.endsWith('is not asked now.'));
    expect(alone.length).toBeGreaterThanOrEqual(4);
    expect(alone[0]?.errors?.[0]?.extensions).toEqual({ code: 'SOURCE_UNAVAILABLE', serviceName: 'finance' });
    expect(finance.asked).toBeLessThanOrEqual(3);
    finance.behaviour = honest;
    await expect
      .poll(async () => (await platform.ask('{ total }')).errors, { timeout: 10_000 })
      .toBeUndefined();
  });

  it('that resets a connection before it answers is asked again, and nobody notices', async () => {
    platform = await FaultyPlatform.start();
    const { finance } = platform;
    finance.behaviour = (response, asked, request) => {
      if (finance.asked === 1) response.socket?.resetAndDestroy();
      else honest(response, asked, request);
    };
    expect((await platform.ask(query)).errors).toBeUndefined();
    expect(finance.asked).toBe(2);
  });

  it('that resets it amid the answer is not asked again', async () => {
    platform = await FaultyPlatform.start();
    const { finance } = platform;
    finance.behaviour = (response) => {
      response.writeHead(200).write('{"data"', () => response.destroy());
    };
    expect((await platform.ask(query)).errors?.[0]?.extensions.code).toBe('SOURCE_UNAVAILABLE');
    expect(finance.asked).toBe(1);
  });

  it('is not waited for any longer than a request may take', async () => {
    platform = await FaultyPlatform.start({ requestDeadline: 200 }, 10_000);
    platform.finance.behaviour = () => {};
    const { data, errors, milliseconds } = await platform.ask('{ places { name } total }');
    expect(data).toEqual({ places: [{ name: 'Place a' }, { name: 'Place b' }], total: null });
    expect(errors).toMatchObject([{ path: ['total'], extensions: { code: 'SOURCE_TIMEOUT' } }]);
    expect(milliseconds).toBeLessThan(2000);
  });
});

describe('a client that goes away', () => {
  let platform: FaultyPlatform;
  afterEach(() => platform?.close());

  const slowly = '{ total }';

  it('takes its fetches with it', async () => {
    platform = await FaultyPlatform.start({}, 10_000);
    const { finance } = platform;
    finance.behaviour = () => {};
    const client = new AbortController();
    const asked = platform.ask(slowly, client.signal);
    await expect.poll(() => finance.asked).toBe(1);
    client.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => finance.givenUp).toBe(1);
  });

  it('leaves those alone that wait for the same execution, which ends with the last of them', async () => {
    platform = await FaultyPlatform.start({}, 10_000);
    const { finance } = platform;
    // The first request of all is executed by itself.
    await platform.ask(slowly);
    const held: (() => void)[] = [];
    finance.behaviour = (...given) => void held.push(() => honest(...given));
    const clients = [new AbortController(), new AbortController()];
    const [first, second] = clients.map(({ signal }) => platform.ask(slowly, signal));
    await expect.poll(() => held.length).toBe(1);
    await sleep(100);
    clients[0]?.abort();
    await expect(first).rejects.toThrow();
    await sleep(100);
    expect(finance.givenUp).toBe(0);
    held[0]?.();
    expect((await second)?.data).toEqual({ total: 14 });
    expect(finance.asked).toBe(2);
  });
});
