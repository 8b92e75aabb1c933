import { parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import { PlanRefused } from './make-plan.js';
import { PlanningThread } from './planning-thread.js';

/** A thread that does with each document what its first field is called. */
const script = `
  const { parentPort, threadId } = await import('node:worker_threads');
  const fill = (all) => { for (;;) all.push(new Array(10_000).fill({})); };
  const ways = {
    plan: () => ({ plan: { kind: 'QueryPlan', node: threadId } }),
    refuse: () => ({ code: 'OPERATION_NOT_PLANNABLE', message: 'There is no plan.' }),
    fail: () => ({ failure: new Error('an assertion of the planner') }),
    crash: () => { setImmediate(() => { throw new Error('crashed'); }); },
    hang: () => { for (;;); },
    fill: () => fill([]),
  };
  parentPort.on('message', ({ text }) => {
    const answer = ways[/\\w+/.exec(text)[0]]();
    if (answer) parentPort.postMessage(answer);
  });
  parentPort.postMessage('ready');`;

const address = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`);

describe('a plan made in another thread', () => {
  let thread: PlanningThread;
  function start(deadline = 20_000, text = script): PlanningThread {
    thread = new PlanningThread('a supergraph', deadline, address(text));
    return thread;
  }
  afterEach(() => thread.close());

  const plan = (query: string, size = 1) => thread.plan(parse(query), undefined, size);

  const refusal = async (query: string) => {
    const error = await plan(query).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PlanRefused);
    const { code, message, isFinal } = error as PlanRefused;
    return { code, message, isFinal };
  };

  it('is of one thread, which stays', async () => {
    start();
    expect(await plan('{ plan }')).toEqual(await plan('{ plan }'));
  });

  it('is refused for good where there is none', async () => {
    start();
    expect(await refusal('{ refuse }')).toEqual({
      code: 'OPERATION_NOT_PLANNABLE',
      message: 'There is no plan.',
      isFinal: true,
    });
  });

  it('fails where the planner does, and takes no other along', async () => {
    start();
    const first = await plan('{ plan }');
    await expect(plan('{ fail }')).rejects.toThrow('an assertion of the planner');
    expect(await plan('{ plan }')).toEqual(first);
  });

  it('is refused where it takes longer than the deadline, and another thread makes the next', async () => {
    start(300);
    const first = await plan('{ plan }');
    const { code, message, isFinal } = await refusal('{ hang }');
    expect([code, isFinal]).toEqual(['OPERATION_TOO_COMPLEX', false]);
    expect(message).toContain('takes more than 300 ms (LIMIT_PLANNING_MS); expected fewer steps');
    expect(await plan('{ plan }')).not.toEqual(first);
  });

  it('is refused where it takes too much memory, and the process lives on', async () => {
    start();
    const { code, message } = await refusal('{ fill }');
    expect(code).toBe('OPERATION_TOO_COMPLEX');
    expect(message).toContain('512 MB of memory');
    await plan('{ plan }');
  });

  it('is one clear error where the thread ends, or never comes up', async () => {
    start();
    await expect(plan('{ crash }')).rejects.toThrow('The thread has failed');
    await plan('{ plan }');
    await thread.close();
    start(1000, 'throw new Error("no such module")');
    await expect(plan('{ plan }')).rejects.toThrow('The thread has failed');
  });

  it('comes the sooner the smaller its operation is, and is refused where too many wait', async () => {
    start();
    const made: number[] = [];
    const asked = Array.from({ length: 101 }, async (_, index) => {
      await plan('{ plan }', 200 - index);
      made.push(200 - index);
    });
    expect(await refusal('{ plan }')).toMatchObject({ code: 'OVERLOADED', isFinal: false });
    await Promise.all(asked);
    expect(made).toEqual([200, ...Array.from({ length: 100 }, (_, index) => 100 + index)]);
  });
});
