import { afterEach, describe, expect, it } from 'vitest';
import { OwnThread, ThreadFailed } from './own-thread.js';

/** Says which thread it is; waits for ever when told so. */
const script = `
  const { parentPort, threadId } = await import('node:worker_threads');
  parentPort.on('message', (told) => { if (told !== 'wait') parentPort.postMessage([threadId, told]); });
  parentPort.postMessage('ready');`;

describe('a job in a thread of its own', () => {
  let thread: OwnThread;
  function start(idle?: number): OwnThread {
    thread = new OwnThread({
      script: new URL(`data:text/javascript,${encodeURIComponent(script)}`),
      deadline: 20_000,
      megabytes: 64,
      youngMegabytes: 16,
      ...(idle === undefined ? {} : { idle }),
    });
    return thread;
  }
  afterEach(() => thread.close());

  it('may ask several times, and nobody else asks in between', async () => {
    start();
    const asked: unknown[] = [];
    const twice = (size: number) =>
      thread.run(size, async (ask) => {
        for (const part of ['a', 'b']) asked.push(((await ask(`${size}${part}`)) as unknown[])[1]);
      });
    await Promise.all([twice(3), twice(2), twice(1)]);
    expect(asked).toEqual(['3a', '3b', '1a', '1b', '2a', '2b']);
  });

  it('is given up when nobody waits for it, and another thread does the next', async () => {
    start();
    const [first] = (await thread.run(1, (ask) => ask('x'))) as unknown[];
    const gone = new AbortController();
    const given = (ask: (message: unknown) => Promise<unknown>) => {
      const answer = ask('wait');
      gone.abort(new Error('the client went'));
      return answer;
    };
    const waiting = thread.run(1, given, gone.signal);
    const behind = thread.run(2, (ask) => ask('x')) as Promise<unknown[]>;
    await expect(waiting).rejects.toThrow('the client went');
    expect((await behind)[0]).not.toBe(first);
  });

  it('never begins where nobody waits for it any more', async () => {
    start();
    const gone = AbortSignal.abort(new Error('the client went'));
    let asked = false;
    const job = thread.run(1, async () => (asked = true), gone);
    await expect(job).rejects.toThrow('the client went');
    expect(asked).toBe(false);
  });

  it('finds a new thread where the last had nothing to do for long', async () => {
    start(1);
    const first = await thread.run(1, (ask) => ask('x'));
    await expect
      .poll(() => thread.run(1, (ask) => ask('x')), { interval: 200, timeout: 30_000 })
      .not.toEqual(first);
  });

  it('fails as one where the thread never comes up', async () => {
    thread = new OwnThread({
      script: new URL('data:text/javascript,throw new Error("no such module")'),
      deadline: 1000,
      megabytes: 64,
      youngMegabytes: 16,
    });
    await expect(thread.run(1, (ask) => ask('x'))).rejects.toThrow(ThreadFailed);
  });
});
