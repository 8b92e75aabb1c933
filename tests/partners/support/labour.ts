import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { getResolversFromSchema, printSchemaWithDirectives } from '@graphql-tools/utils';
import SchemaBuilder from '@pothos/core';
import DirectivePlugin from '@pothos/plugin-directives';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';

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

/** A partner's types in Pothos: inspections of work places in each unit. */
function labourTypes() {
  const builder = new SchemaBuilder<Types>({
    plugins: [DirectivePlugin],
    directives: { useGraphQLToolsUnorderedDirectives: true },
  });
  builder.objectRef<Unit>('AdministrativeUnit').implement({
    directives: { key: { fields: 'unitId' }, interfaceObject: {} },
    fields: (t) => ({
      unitId: t.exposeID('unitId', { nullable: false }),
      inspections: t.int({ resolve: ({ unitId }) => unitId.length }),
    }),
  });
  builder.queryType({ fields: (t) => ({ inspectionYear: t.int({ resolve: () => 2024 }) }) });
  return builder.toSchema();
}

/** A partner's subgraph in graphql-yoga with Pothos. It runs, and this is its SDL. */
export async function startLabour() {
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
  return {
    sdl,
    url: `http://127.0.0.1:${port}/graphql`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
