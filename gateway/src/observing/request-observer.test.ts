import { type GraphqlRequest, openLogger } from '@ntp-graph/kit';
import { describe, expect, it } from 'vitest';
import { AnswerRecord } from '../caching/answer.js';
import type { CachedAnswer } from '../caching/response-cache.js';
import { OperationNames } from './operation-names.js';
import { RequestObserver } from './request-observer.js';

const request = {
  id: 'r-1',
  method: 'POST',
  headers: {},
  search: '',
  text: '',
  body: { query: 'query Money($of: ID!) { a(of: $of) }', variables: { of: 'the secret place' } },
} as unknown as GraphqlRequest;

function executed(): CachedAnswer {
  const record = new AnswerRecord();
  record.operationName = 'Money';
  record.documentHash = 'c0ffee';
  record.cost = 12;
  record.addFetch('finance', 0.25);
  record.addFetch('finance', 0.5);
  record.addFetch('geography', 0.125);
  return { status: 'miss', answer: { kind: 'executed', execution: { record } as never } };
}

function observing(slow: number) {
  const lines: string[] = [];
  const logger = openLogger('test', 'warn', { write: (line) => void lines.push(line) });
  return { lines, observer: new RequestObserver({ names: new OperationNames([]), logger, slow }) };
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a slow request', () => {
  it('is logged with its operation, document, cost and the time of each subgraph, without a value', async () => {
    const { lines, observer } = observing(10);
    await observer.observe(request, async () => {
      await pause(15);
      return executed();
    });
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      level: 40,
      msg: 'slow request',
      requestId: 'r-1',
      operation: 'Money',
      document: 'c0ffee',
      cost: 12,
      cache: 'miss',
      subgraphs: { finance: 750, geography: 125 },
    });
    expect(JSON.parse(lines[0] as string).milliseconds).toBeGreaterThanOrEqual(14);
    expect(lines[0]).not.toMatch(/secret/);
  });

  it('that fails is logged too', async () => {
    const { lines, observer } = observing(10);
    const failing = observer.observe(request, async () => {
      await pause(15);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(lines.map((line) => JSON.parse(line).operation)).toEqual(['other']);
  });

  it.each([
    ['was quick', 1000],
    ['is asked for nowhere', 0],
  ])('that %s is not', async (_, slow) => {
    const { lines, observer } = observing(slow);
    await observer.observe(request, async () => executed());
    expect(lines).toEqual([]);
  });
});
