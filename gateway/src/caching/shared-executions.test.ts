import { describe, expect, it } from 'vitest';
import { countedCache, wholeAnswer } from './testing/counted-cache.js';

describe('shared executions', () => {
  it('run once for all who ask at the same time, the first of all apart', async () => {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const { ask, counts } = countedCache(async (data) => {
      await opened;
      return wholeAnswer(data);
    });
    const answers = Promise.all(Array.from({ length: 50 }, () => ask()));
    setTimeout(open, 20);
    for (const [, data] of await answers) expect(data).toEqual({ money: 0 });
    expect(counts.executed).toBe(2);
  });

  it('are not joined by a request that came after a write, when they began before it', async () => {
    const opens: (() => void)[] = [];
    const { data, ask } = countedCache(async (current) => {
      const read = wholeAnswer(current);
      await new Promise<void>((resolve) => opens.push(resolve));
      return read;
    });
    const early = [ask(), ask()];
    await expect.poll(() => opens.length).toBe(2);
    data.write('finance');
    const late = ask();
    await expect.poll(() => opens.length).toBe(3);
    for (const open of opens) open();
    expect((await Promise.all(early)).map(([, answered]) => answered)).toEqual([{ money: 0 }, { money: 0 }]);
    expect(await late).toEqual(['miss', { money: 1 }]);
    expect((await ask())[1]).toEqual({ money: 1 });
  });
});
