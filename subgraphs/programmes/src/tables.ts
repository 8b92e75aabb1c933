import type { SubgraphTables } from '@ntp-graph/kit/database';
import { migrations } from './migrations/migrations.js';

/** What makes the tables of programmes. */
export const tables: SubgraphTables = { name: 'programmes', migrations };
