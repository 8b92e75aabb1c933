import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getResolversFromSchema, printSchemaWithDirectives } from '@graphql-tools/utils';
import SchemaBuilder from '@pothos/core';
import DirectivePlugin from '@pothos/plugin-directives';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { type Behaviour, FaultySubgraph } from '../../support/faulty-platform.js';

interface Unit {
  readonly unitId: string;
}

interface Types {
  Directives: {
    key: { locations: 'OBJECT'; args: { fields: string } };
    interfaceObject: { locations: 'OBJECT' };
  };
}

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.6", import: ["@key", "@interfaceObject"])\n';

/** A partner's types in Pothos: work places in each unit, and how often they were inspected. */
function labourTypes() {
  const builder = new SchemaBuilder<Types>({
    plugins: [DirectivePlugin],
    directives: { useGraphQLToolsUnorderedDirectives: true },
  });
  const workplace = builder.objectRef<{ readonly id: string; readonly name: string }>('Workplace');
  workplace.implement({
    fields: (t) => ({ id: t.exposeID('id', { nullable: false }), name: t.exposeString('name') }),
  });
  builder.objectRef<Unit>('AdministrativeUnit').implement({
    directives: { key: { fields: 'unitId' }, interfaceObject: {} },
    fields: (t) => ({
      unitId: t.exposeID('unitId', { nullable: false }),
      inspections: t.int({ resolve: ({ unitId }) => unitId.length }),
      workplaces: t.field({
        type: [workplace],
        resolve: ({ unitId }) => [{ id: `${unitId}/0`, name: `Works of ${unitId}` }],
      }),
    }),
  });
  builder.queryType({ fields: (t) => ({ inspectionYear: t.int({ resolve: () => 2024 }) }) });
  return builder.toSchema();
}

/** A partner's server in graphql-yoga with Pothos, on a port of its own. */
async function startYoga() {
  const types = labourTypes();
  const sdl = link + printSchemaWithDirectives(types);
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(sdl),
      resolvers: {
        ...getResolversFromSchema(types),
        AdministrativeUnit: {
          ...(getResolversFromSchema(types).AdministrativeUnit as object),
          __resolveReference: ({ unitId }: Unit) => ({ unitId }),
        },
      },
    },
  ] as never);
  const server = createServer(createYoga({ schema, logging: false })).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { sdl, server, url: `http://127.0.0.1:${port}/graphql` };
}

/** What a front does that hands on what the server at an address answers, as it is. */
const handsOn =
  (url: string): Behaviour =>
  (response, asked) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    fetch(url, { method: 'POST', headers, body: JSON.stringify(asked) })
      .then(async (answer) => response.writeHead(answer.status, headers).end(await answer.text()))
      .catch(() => response.destroy());
  };

/** A partner's subgraph in graphql-yoga with Pothos, behind a front that can be told to misbehave; and its SDL. */
export async function startLabour() {
  const { sdl, server, url } = await startYoga();
  const honest = handsOn(url);
  const front = await FaultySubgraph.start(honest);
  return {
    sdl,
    front,
    honest,
    close() {
      front.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
