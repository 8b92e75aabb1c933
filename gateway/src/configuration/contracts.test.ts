import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { type Gateway, startGateway } from '../server.js';
import { readGatewayFile } from './gateway-file.js';
import { ToldSubgraph } from './testing/told-subgraph.js';

const file = `contracts:
  public:
    path: /graphql
    without: [internal, ministry]
  ministry:
    path: /ministry/graphql
    without: [internal]
  internal: {}
`;

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])
  type Query {
    schools(filter: SchoolFilter, draft: Boolean @tag(name: "internal")): [School!]!
    kind: Kind
    thing: Thing
  }
  input SchoolFilter { name: String inspected: Boolean @tag(name: "ministry") }
  enum Kind { OPEN CLOSED @tag(name: "ministry") }
  union Thing = School | Report
  type Report @tag(name: "internal") { text: String }
  type School @key(fields: "id") {
    id: ID!
    budget: Int @tag(name: "internal")
    grade: Int @tag(name: "ministry")
  }`;

/** The same with another field, as it is after a reload. */
const later = sdl.replace('budget: Int', 'pupils: Int rank: Int @tag(name: "ministry") budget: Int');

const resolvers = {
  Query: { schools: () => [{ id: 'a', budget: 2, grade: 7, pupils: 30, rank: 1 }], kind: () => 'OPEN' },
  Thing: { __resolveType: () => 'School' },
};

describe('contracts of a gateway file', () => {
  let subgraph: ToldSubgraph;
  let gateway: Gateway;
  let found: string | null = null;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ntp-graph-'));
    writeFileSync(join(folder, 'gateway.yaml'), file);
    const { variants } = await readGatewayFile(join(folder, 'gateway.yaml'));
    rmSync(folder, { recursive: true });
    // What it answers is of the later schema: what is seen of it, the supergraph says.
    subgraph = await ToldSubgraph.start('schools', later, resolvers);
    gateway = await startGateway({
      supergraphSdl: supergraphOf(sdl),
      supergraphUpdates: {
        source: { place: 'a test', read: async () => found },
        milliseconds: 20,
      },
      sources: { local: [], urls: {}, deadline: 5000 },
      variants,
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    });
  });
  afterAll(async () => {
    await gateway?.close();
    subgraph?.close();
  });

  const supergraphOf = (text: string) =>
    composeSupergraph([{ name: 'schools', url: subgraph.url, sdl: text }]);
  const schema = async (path: string) =>
    (await fetch(`${gateway.url}${path.replace(/graphql$/, 'schema.graphql')}`)).text();

  async function ask(path: string, query: string) {
    const response = await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
    return (await response.json()) as any;
  }

  const internal = ['budget', 'draft: Boolean', 'type Report', 'Report | School'];
  const ministry = ['grade', 'inspected', 'CLOSED'];
  const contracts: [path: string, has: string[], hasNot: string[]][] = [
    ['/graphql', [], [...internal, ...ministry]],
    ['/ministry/graphql', ministry, internal],
    ['/internal/graphql', [...internal, ...ministry], []],
  ];

  it.each(contracts)(
    'at %s there is what its tags leave of fields, arguments, inputs, enums and unions',
    async (path, has, hasNot) => {
      const text = await schema(path);
      for (const part of ['schools(', 'union Thing = ', ...has]) expect(text).toContain(part);
      for (const part of hasNot) expect(text).not.toContain(part);
    },
  );

  it.each<[query: string, answered: readonly string[]]>([
    ['{ schools { id } kind }', ['/graphql', '/ministry/graphql', '/internal/graphql']],
    ['{ schools { grade } }', ['/ministry/graphql', '/internal/graphql']],
    ['{ schools(filter: { inspected: true }) { id } }', ['/ministry/graphql', '/internal/graphql']],
    ['{ schools { budget } }', ['/internal/graphql']],
    ['{ schools(draft: true) { id } }', ['/internal/graphql']],
    ['{ thing { ... on Report { text } } }', ['/internal/graphql']],
  ])('%s is answered where it is seen, and refused elsewhere', async (query, answered) => {
    for (const [path] of contracts) {
      const { errors } = await ask(path, query);
      const code = errors?.[0].extensions.code;
      expect([path, code]).toEqual([path, answered.includes(path) ? undefined : 'GRAPHQL_VALIDATION_FAILED']);
    }
  });

  it('change all together when there is another supergraph, each by its own tags', async () => {
    found = supergraphOf(later);
    const health = async () => (await fetch(`${gateway.url}/health/ready`)).text();
    await expect
      .poll(async () => `${await health()}${await schema('/internal/graphql')}`, { timeout: 50_000 })
      .toContain('pupils');
    for (const [path, has, hasNot] of contracts) {
      const text = await schema(path);
      for (const part of ['pupils', ...has]) expect(text).toContain(part);
      for (const part of hasNot) expect(text).not.toContain(part);
      expect(text.includes('rank')).toBe(path !== '/graphql');
      expect((await ask(path, '{ schools { pupils } }')).data).toEqual({ schools: [{ pupils: 30 }] });
    }
  });
});
