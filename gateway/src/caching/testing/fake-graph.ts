import { HeaderMap } from '@apollo/server';
import { type Caller, everybody, type GraphqlRequest } from '@ntp-graph/kit';
import { getOperationAST, OperationTypeNode, parse } from 'graphql';
import { type Answer, AnswerRecord, type Execution } from '../answer.js';
import { revalidated } from '../cache-policy.js';
import { DataVersions } from '../data-versions.js';
import { ResponseCache } from '../response-cache.js';
import { MemoryStore, type ResponseStore } from '../response-store.js';
import { ServedGraph } from '../served-graph.js';

function isQueryOf(document: string, operationName: string | null): boolean {
  return getOperationAST(parse(document), operationName)?.operation === OperationTypeNode.QUERY;
}

/** Data of some subgraphs, each with the number of writes that were committed to it. */
export class FakeData {
  readonly committed: Record<string, number>;

  constructor(names: readonly string[]) {
    this.committed = Object.fromEntries(names.map((name) => [name, 0]));
  }

  write(name: string): void {
    this.committed[name] = (this.committed[name] ?? 0) + 1;
  }
}

/** A cache in memory over the versions of those data. `wait` is called around every read of a version. */
export function fakeCache(
  data: FakeData,
  wait: () => Promise<void> = async () => {},
  stores: readonly ResponseStore[] = [new MemoryStore(1_000_000)],
): ResponseCache {
  const versions = new DataVersions(wait);
  for (const name of Object.keys(data.committed)) {
    versions.add(name, async () => {
      await wait();
      const version = `v${data.committed[name]}`;
      await wait();
      return version;
    });
  }
  return new ResponseCache({
    stores,
    versions,
    graph: new ServedGraph(),
    isQuery: isQueryOf,
    day: () => '2026-11-22',
  });
}

/** What Apollo Server would have answered after asking these subgraphs. */
export function execution(
  data: unknown,
  subgraphs: readonly string[],
  { isWhole = true, status = 200 }: { readonly isWhole?: boolean; readonly status?: number } = {},
): Execution {
  const record = new AnswerRecord();
  for (const name of subgraphs) record.subgraphs.add(name);
  if (isWhole) record.policy = revalidated;
  return {
    record,
    response: {
      status,
      headers: new HeaderMap([['content-type', 'application/json; charset=utf-8']]),
      body: { kind: 'complete', string: JSON.stringify({ data }) },
    },
  };
}

/** A POST request of one operation. */
export function post(
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  caller: Caller = everybody,
): GraphqlRequest {
  const text = JSON.stringify(body);
  return {
    id: 'test',
    method: 'POST',
    caller,
    search: '',
    text,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  };
}

/** The data of an answer, whichever way it came about. */
export function dataOf(answer: Answer): unknown {
  if (answer.kind === 'ready') return JSON.parse(answer.stored.body.toString()).data;
  const { body } = answer.execution.response;
  return body.kind === 'complete' ? JSON.parse(body.string).data : undefined;
}
