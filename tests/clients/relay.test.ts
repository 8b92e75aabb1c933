import { parse, print, visit } from 'graphql';
import { createOperationDescriptor, fetchQuery, getRequest } from 'relay-runtime';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, each, type Json } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';
import { compileRelay } from './support/compile-relay.js';
import { quietly } from './support/quietly.js';
import { readyDocuments } from './support/ready-operations.js';
import { relayEnvironment } from './support/relay-environment.js';
import { withoutTypenames } from './support/without-typenames.js';

/** relay-compiler wants operations named after their module. */
function renamed(query: string): string {
  const document = visit(parse(query), {
    OperationDefinition: (node) => ({ ...node, name: { kind: 'Name', value: 'testReadyQuery' } }) as never,
  });
  return print(document);
}

async function compiled(query: string) {
  const { testReadyQuery } = await compileRelay(renamed(query));
  if (!testReadyQuery) throw new Error('relay-compiler made nothing of it');
  return testReadyQuery;
}

describe('Relay', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await startTestPlatform();
  });
  afterAll(() => platform?.close());

  it.each(readyDocuments)(
    '$name is in the store as it was on the wire, and nothing was warned of',
    async (ready) => {
      const request = await compiled(ready.query);
      const environment = relayEnvironment(platform.url);
      const operation = createOperationDescriptor(getRequest(request), ready.variables);
      const retained = environment.retain(operation);
      await quietly(() => fetchQuery(environment, request, ready.variables).toPromise());
      const { data, isMissingData } = environment.lookup(operation.fragment);
      retained.dispose();
      const wire = await ask(platform.url, ready.query, ready.variables);
      expect(isMissingData).toBe(false);
      expect(data).toEqual(wire.data);
    },
  );

  it('keeps all of them in one store, each as it was on the wire', async () => {
    const environment = relayEnvironment(platform.url);
    const asked = await Promise.all(
      readyDocuments.map(async (ready) => ({ ...ready, request: await compiled(ready.query) })),
    );
    await quietly(async () => {
      for (const { request, variables } of asked) {
        environment.retain(createOperationDescriptor(getRequest(request), variables));
        await fetchQuery(environment, request, variables).toPromise();
      }
    });
    for (const { name, query, request, variables } of asked) {
      const { fragment } = createOperationDescriptor(getRequest(request), variables);
      const { data } = environment.lookup(fragment);
      const wire = await ask(platform.url, query, variables);
      expect(withoutTypenames(data), name).toEqual(withoutTypenames(wire.data));
    }
  });

  it('keeps what two operations ask of one value, and warns of nothing', async () => {
    const environment = relayEnvironment(platform.url);
    const total = await compiled('query A { programme(code: "DTTS") { budget { total } } }');
    const central = await compiled('query A { programme(code: "DTTS") { budget { central } } }');
    const both = await compiled('query A { programme(code: "DTTS") { budget { total central } } }');
    const operation = createOperationDescriptor(getRequest(both), {});
    environment.retain(operation);
    await quietly(async () => {
      await fetchQuery(environment, total, {}).toPromise();
      await fetchQuery(environment, central, {}).toPromise();
    });
    const { data } = environment.lookup(operation.fragment);
    expect(data).toEqual({
      programme: { budget: { total: expect.any(Number), central: expect.any(Number) } },
    });
  });

  it('appends a page to a connection', async () => {
    const request = await compiled(`query A($first: Int!, $after: String) {
      province(code: "27", asOf: "2024-12-31") {
        communes(first: $first, after: $after) @connection(key: "test_communes", filters: []) {
          edges { node { id } }
        }
      }
    }`);
    const environment = relayEnvironment(platform.url);
    const operation = createOperationDescriptor(getRequest(request), { first: 100, after: null });
    environment.retain(operation);
    const shown = () => (environment.lookup(operation.fragment).data as Json).province.communes;
    await quietly(async () => {
      await fetchQuery(environment, request, { first: 100, after: null }).toPromise();
      expect(shown().edges).toHaveLength(100);
      await fetchQuery(environment, request, { first: 100, after: shown().pageInfo.endCursor }).toPromise();
    });
    expect(new Set(each(each(shown().edges, 'node'), 'id')).size).toBe(121);
  });

  it('gives what is known, and an error of the field where the operation asks for it', async () => {
    const request = await compiled(`query A @throwOnFieldError {
      province(code: "27", asOf: "2024-12-31") {
        name
        observations(indicators: ["BHYT_COV"], from: "2024", to: "2020") @catch(to: RESULT) { value }
      }
    }`);
    const environment = relayEnvironment(platform.url);
    const data = await fetchQuery(environment, request, {}).toPromise();
    expect(data).toMatchObject({
      province: {
        name: 'Bắc Ninh',
        observations: { ok: false, errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
      },
    });
  });
});
