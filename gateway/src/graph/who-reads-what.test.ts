import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { Caller } from '@ntp-graph/kit';
import { execute, parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../composing/compose-supergraph.js';
import { type Gateway, startGateway } from '../server.js';
import { wholeGraph } from './graph-variant.js';
import { withoutTagged } from './tagged-variant.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@tag", "@authenticated", "@requiresScopes", "@policy"])\n`;

const schoolsSdl = `${link}
  type Query {
    schools: [School!]!
    visits: Int @authenticated
    "Who may not see all of these sees none."
    anything: [Thing!]
  }
  union Thing = School | Report
  type School @key(fields: "id") {
    id: ID!
    name: String!
    staff: [Person!]!
  }
  type Person { name: String phone: String @policy(policies: [["call"]]) }
  type Report @authenticated { text: String }
  enum Kind { PLAIN SECRET @tag(name: "internal") }
  type Draft @tag(name: "internal") { text: String }`;

const gradesSdl = `${link}
  type Query { drafts: [Draft!] kind: Kind }
  enum Kind { PLAIN SECRET @tag(name: "internal") }
  type Draft @tag(name: "internal") { text: String }
  type School @key(fields: "id") {
    id: ID!
    grades(year: Int): Int @requiresScopes(scopes: [["education:grades"], ["education/internal", "all/draft"]])
    must: Int! @requiresScopes(scopes: [["education:grades"]])
    budget: Int @tag(name: "internal")
    open: Int
  }`;

const resolvers = {
  Query: {
    schools: () =>
      ['a', 'b'].map((id) => ({ id, name: `School ${id}`, staff: [{ name: 'An', phone: '09' }] })),
    visits: () => 5,
    anything: () => [{ __typename: 'School', id: 'a' }],
    drafts: () => [{ text: 'draft' }],
    kind: () => 'PLAIN',
  },
};

const gradesResolvers = {
  Query: resolvers.Query,
  School: {
    __resolveReference: ({ id }: { id: string }) => ({ id, must: 1, budget: 2, open: 3 }),
    grades: (_: unknown, { year }: { year?: number }) => 10 + (year ?? 0),
  },
};

const callers: Readonly<Record<string, Caller>> = {
  teacher: { id: 'person:teacher', scopes: [], grants: ['openid', 'education:grades'] },
  caller: { id: 'person:caller', scopes: [], grants: ['telephone'] },
  auditor: {
    id: 'key:auditor',
    scopes: [
      { subgraph: null, dataClass: 'INTERNAL', within: 'VN' },
      { subgraph: null, dataClass: 'DRAFT', within: 'VN' },
    ],
  },
  anybody: { id: 'person:anybody', scopes: [] },
};

describe('a graph with rules of who may read what', () => {
  let servers: Server[];
  let gateway: Gateway;
  const asked: string[] = [];

  async function serve(sdl: string, answers: object): Promise<string> {
    const [withResolvers] = [{ typeDefs: parse(sdl), resolvers: answers }];
    const schema = buildSubgraphSchema([withResolvers] as never);
    const server = createServer(async (request, response) => {
      if (request.method === 'GET') return void response.end('v1');
      let text = '';
      for await (const chunk of request) text += chunk;
      const { query, variables } = JSON.parse(text);
      asked.push(query);
      const answer = await execute({ schema, document: parse(query), variableValues: variables });
      response.end(JSON.stringify(answer));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  }

  beforeAll(async () => {
    servers = [];
    const [schools, grades] = [
      await serve(schoolsSdl.replace(/\n {2}(enum|type Draft).*/g, ''), resolvers),
      await serve(gradesSdl, gradesResolvers),
    ];
    gateway = await startGateway({
      supergraphSdl: composeSupergraph([
        { name: 'schools', url: schools, sdl: schoolsSdl.replace(/\n {2}(enum|type Draft).*/g, '') },
        { name: 'grades', url: grades, sdl: gradesSdl },
      ]),
      sources: { local: [], urls: {}, deadline: 5000 },
      policies: { call: ['telephone'] },
      access: { tokens: { verify: async (token) => callers[token] ?? null } },
      variants: [
        wholeGraph,
        {
          path: '/public/graphql',
          supergraphOf: (supergraphSdl) => withoutTagged(supergraphSdl, ['internal']),
        },
      ],
      port: 0,
      host: '127.0.0.1',
      logLevel: 'silent',
    });
  });
  afterAll(async () => {
    await gateway?.close();
    for (const server of servers) server.close();
  });
  beforeEach(() => {
    asked.length = 0;
  });

  async function ask(query: string, who?: string, path = '/graphql') {
    const response = await fetch(`${gateway.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(who ? { authorization: `Bearer ${who}` } : {}) },
      body: JSON.stringify({ query }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape.
    const body = (await response.json()) as any;
    return {
      ...body,
      cache: response.headers.get('x-cache'),
      control: response.headers.get('cache-control'),
    };
  }

  const grades = '{ schools { name grades(year: 4) open } }';

  it('a field that is not the caller’s is null with an error at each place; it is not asked for', async () => {
    const { data, errors } = await ask(grades);
    expect(data).toEqual({
      schools: ['a', 'b'].map((id) => ({ name: `School ${id}`, grades: null, open: 3 })),
    });
    expect(errors).toEqual(
      [0, 1].map((index) => ({
        message:
          '"School.grades" is not yours to read; expected a key or token with the scope education:grades or education/internal with all/draft.',
        path: ['schools', index, 'grades'],
        extensions: { code: 'FORBIDDEN', serviceName: 'grades' },
      })),
    );
    expect(asked.join()).not.toContain('grades');
  });

  it.each(['teacher', 'auditor'])(
    '%s has the scope for it, by name or by a wider one of ours',
    async (who) => {
      const { data, errors } = await ask(grades, who);
      expect(errors).toBeUndefined();
      expect(data.schools[0].grades).toBe(14);
    },
  );

  it('it is withheld within fragments and under other names too', async () => {
    const { data, errors } = await ask(
      `{ schools { ...Some } again: schools { ...Some ... on School { first: grades(year: 1) second: grades(year: 2) } } }
       fragment Some on School { ...More open } fragment More on School { grades name }`,
    );
    expect(JSON.stringify(data)).not.toMatch(/1\d/);
    expect(data.again[0]).toEqual({ grades: null, name: 'School a', open: 3, first: null, second: null });
    expect(errors).toHaveLength(8);
    expect(asked.join()).not.toContain('grades');
  });

  it('where nothing else is asked of a subgraph, it is not asked at all', async () => {
    const { data, errors } = await ask('{ schools { grades } visits }', 'caller');
    expect(data).toEqual({ schools: [{ grades: null }, { grades: null }], visits: 5 });
    expect(errors).toHaveLength(2);
    expect(asked).toHaveLength(1);
  });

  it('where null is not allowed, it goes up, and the reason stands where the field was', async () => {
    const { data, errors } = await ask('{ schools { must } visits }', 'anybody');
    expect(data).toBeNull();
    expect(errors.map(({ path }: { path: unknown[] }) => path.join('.'))).toEqual([
      'schools.0.must',
      'schools.1.must',
    ]);
  });

  it('a field of the root takes a key or token, where it says so', async () => {
    expect((await ask('{ visits }')).errors).toMatchObject([
      {
        path: ['visits'],
        message: '"Query.visits" is not yours to read; expected a key or token.',
        extensions: { code: 'FORBIDDEN' },
      },
    ]);
    expect((await ask('{ visits }', 'anybody')).data).toEqual({ visits: 5 });
  });

  it('a policy is granted by the scopes that the operator names for it, within lists too', async () => {
    const phones = '{ schools { staff { name p: phone } } }';
    const { data, errors } = await ask(phones, 'teacher');
    expect(data.schools[1].staff).toEqual([{ name: 'An', p: null }]);
    expect(errors.map(({ path }: { path: unknown[] }) => path.join('.'))).toEqual([
      'schools.0.staff.0.p',
      'schools.1.staff.0.p',
    ]);
    expect((await ask(phones, 'caller')).data.schools[1].staff).toEqual([{ name: 'An', p: '09' }]);
  });

  it('what may give something of a guarded type is guarded', async () => {
    const query = '{ anything { __typename ... on Report { text } } }';
    expect((await ask(query)).errors).toMatchObject([
      { path: ['anything'], extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await ask(query, 'anybody')).data).toEqual({ anything: [{ __typename: 'School' }] });
  });

  it('an answer is kept for those who may read the same, and for nobody else', async () => {
    const again = '{ schools { id grades } }';
    for (const status of ['miss', 'miss', 'hit']) {
      const answer = await ask(again, 'teacher');
      expect([answer.cache, answer.control]).toEqual([status, expect.stringContaining('private')]);
    }
    expect((await ask(again)).data.schools[0].grades).toBeNull();
    expect((await ask(again, 'anybody')).data.schools[0].grades).toBeNull();
  });

  it('a part of the graph has its own address and its own schema, without what is tagged', async () => {
    const schema = async (path: string) => (await fetch(`${gateway.url}${path}`)).text();
    const [whole, open] = [await schema('/schema.graphql'), await schema('/public/schema.graphql')];
    for (const text of ['budget', 'type Draft', 'drafts', 'SECRET']) {
      expect(whole).toContain(text);
      expect(open).not.toContain(text);
    }
    expect(open).toContain('grades');
    const query = '{ schools { open budget } }';
    expect((await ask(query)).data.schools[0]).toEqual({ open: 3, budget: 2 });
    expect((await ask(query, undefined, '/public/graphql')).errors[0].extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect((await ask('{ schools { open } }', undefined, '/public/graphql')).data.schools[0]).toEqual({
      open: 3,
    });
    expect((await ask(grades, undefined, '/public/graphql')).errors[0].extensions.code).toBe('FORBIDDEN');
  });
});
