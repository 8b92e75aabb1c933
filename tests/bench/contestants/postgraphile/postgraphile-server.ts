/** PostGraphile 5 in production mode on the platform's tables, with functions and views of its own in `bench`. */
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { smartTags } from './smart-tags.ts';

// As the platform's own pools: no compiled plans.
const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL),
  options: '-c jit=off',
});
const schemas = ['bench', 'geography', 'programmes', 'indicators', 'finance'];
const service = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [jsonPgSmartTags(smartTags)],
  disablePlugins: ['MutationPlugin'],
  pgServices: [makePgService({ pool, schemas })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
}).createServ(grafserv);

const server = createServer();
await service.addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1');
