import type { SubgraphTables } from '@ntp-graph/kit/database';
import { migrations } from './migrations/migrations.js';

/** What makes the tables of __name__; its name is that of its database schema too. */
export const tables: SubgraphTables = { name: '__snake__', migrations };
