import type { GraphqlRequest } from '@ntp-graph/kit';
import type { Execution } from '../answer.js';
import { dataOf, execution, FakeData, fakeCache, post } from './fake-graph.js';

/** What the fake graph answers to a query of money: the number of writes to finance. */
export function wholeAnswer(data: FakeData): Execution {
  return execution({ money: data.committed.finance }, ['finance']);
}

/** A cache before a fake graph; `executed` counts the requests that reached the graph. */
export function countedCache(answer: (data: FakeData) => Execution | Promise<Execution> = wholeAnswer) {
  const data = new FakeData(['finance', 'geography']);
  const cache = fakeCache(data);
  const counts = { executed: 0 };
  /** Asks once; what the cache said, and the data of the answer. */
  async function ask(request: GraphqlRequest = post({ query: '{ money }' })) {
    const cached = await cache.answer(request, async () => {
      counts.executed += 1;
      return answer(data);
    });
    return [cached.status, dataOf(cached.answer)];
  }
  return { data, ask, counts };
}
