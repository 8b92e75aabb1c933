import type { SubgraphTables } from '@ntp-graph/kit/database';
import { migrations } from './migrations/migrations.js';

/** What makes the tables of indicators. */
export const tables: SubgraphTables = { name: 'indicators', migrations };
