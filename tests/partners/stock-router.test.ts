import { readdirSync, readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { schemaFolder, supergraphPath } from '@ntp-graph/gateway';
import { type HttpServer, listenSubgraph, openLogger } from '@ntp-graph/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, operation } from '../support/ask.js';
import { startTestPlatform, type TestPlatform } from '../support/start-test-platform.js';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Tells the subgraphs that words are asked for in Vietnamese, as our gateway does of a request that says nothing. */
class VietnameseSource extends RemoteGraphQLDataSource {
  override willSendRequest({
    request,
  }: Parameters<NonNullable<RemoteGraphQLDataSource['willSendRequest']>>[0]) {
    request.http?.headers.set('accept-language', 'vi');
  }
}

describe('Apollo’s own gateway in front of the same subgraphs', () => {
  let platform: TestPlatform;
  let stock: ApolloServer;
  let servers: HttpServer[];
  beforeAll(async () => {
    platform = await startTestPlatform();
    const listening = platform.subgraphs.map(async (subgraph) => {
      const options = { port: 0, host: '127.0.0.1', logger: openLogger('test', 'silent') };
      return [subgraph.name, await listenSubgraph(subgraph, options)] as const;
    });
    const byName = new Map(await Promise.all(listening));
    servers = [...byName.values()];
    const gateway = new ApolloGateway({
      supergraphSdl: readFileSync(supergraphPath, 'utf8'),
      buildService: ({ name }) => new VietnameseSource({ url: `${byName.get(name)?.url}/graphql` }),
      logger: silent,
    });
    stock = new ApolloServer({ gateway, logger: silent, stopOnTerminationSignals: false });
    await stock.start();
  });
  afterAll(async () => {
    await stock?.stop();
    for (const server of servers) await server.close();
    await platform?.close();
  });

  /** What `where` asks of several subgraphs our gateway finds out before geography is asked: no other router does. */
  const ofOurGatewayAlone = ['failing-slow-communes'];

  it.each(ofOurGatewayAlone)('is told in words that it cannot ask %s', async (name) => {
    const { body } = await stock.executeOperation(operation(name));
    if (body.kind !== 'single') throw new Error('There are several answers');
    expect(body.singleResult.errors?.[0]?.message).toContain(
      'expected a gateway of NTP Graph before this subgraph',
    );
  });

  const names = readdirSync(`${schemaFolder}operations`)
    .map((file) => file.replace('.graphql', ''))
    .filter((name) => !ofOurGatewayAlone.includes(name));

  it.each(names)('gives the same data for %s', async (name) => {
    const { query, variables } = operation(name);
    const ours = await ask(platform.url, query, variables);
    const theirs = await stock.executeOperation({ query, variables });
    if (theirs.body.kind !== 'single') throw new Error('There are several answers');
    const { data, errors } = theirs.body.singleResult;
    expect(errors).toBeUndefined();
    expect(ours.errors).toBeUndefined();
    expect(JSON.parse(JSON.stringify(data))).toEqual(ours.data);
  });
});
