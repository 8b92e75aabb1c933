import type { SubgraphTables } from '@ntp-graph/kit';
import { Migration20261129040000_api_keys } from './migrations/Migration20261129040000_api_keys.js';

/** What makes the tables of the gateway itself: in the database of the subgraphs, under a schema of its own. */
export const gatewayTables: SubgraphTables = {
  name: 'gateway',
  migrations: [{ name: 'Migration20261129040000_api_keys', class: Migration20261129040000_api_keys }],
};
